package mingzhang.facts;

/**
 * A unit whose figures a department's report adds up.
 *
 * @param name 简称
 * @param book its figures
 */
public record Member(String name, FactBook book) {}
