/**
 * Rules about what may be published and when: personal data, secrecy review, and the term of 20 days after approval
 * (《中华人民共和国预算法》第十四条).
 */
package mingzhang.check.publication;
