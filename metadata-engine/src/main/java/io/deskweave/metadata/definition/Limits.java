package io.deskweave.metadata.definition;

/**
 * How much a tenant may define. What is retired counts, for it keeps its tables and columns.
 *
 * @param objects each is a table with some three indexes: 200 of them cost a tenant about 8 MB on disk and 0.4 s when
 *     they are created, and a cell carries as many fewer tenants as its tables are more than 25 for each
 * @param fields of one object; PostgreSQL itself allows 1,600 columns
 * @param formerNames that one field or element still answers to
 * @param elements of one kind beside objects
 * @param ruleLength characters of one rule, at most {@value #RULE_LENGTH_MOST}
 * @param flowNodes of one flow; it may have four times as many edges
 * @param languages in which its texts are to be written
 */
public record Limits(
        int objects, int fields, int formerNames, int elements, int ruleLength, int flowNodes, int languages) {

    /** No rule is longer, whatever is set; what costs time is bounded by its parts, not by its length. */
    public static final int RULE_LENGTH_MOST = 10_000;

    /** What holds where nothing else is set. */
    public static final Limits STANDARD = new Limits(200, 500, 10, 200, 2_000, 500, 20);
}
