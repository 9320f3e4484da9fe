/**
 * Reads the standard sentences of disclosure reports: 占, 比上年增加…增长, 完成年初预算, 其中, 执行率. In: text. Out:
 * sentences with the figures that they state, each with its place in the text. It knows neither facts nor files, so
 * that whatever reads texts may use it.
 */
package mingzhang.prose;
