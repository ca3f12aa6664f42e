package io.deskweave.metadata.plan;

import io.deskweave.metadata.fields.Numbering;
import io.deskweave.metadata.fields.ValueShape;
import java.util.List;
import java.util.Optional;

/** One thing to be done to a tenant's tables. Two alone take anything away. */
public sealed interface Step {

    /** The id of the object whose table it is done to. */
    String table();

    /** A new table, with the columns that every table of records has and these. */
    record CreateTable(String table, List<Column> columns) implements Step {

        public CreateTable {
            columns = List.copyOf(columns);
        }
    }

    /** A new column of a table that is in use: empty at first, so that nothing is rewritten. */
    record AddColumn(String table, Column column) implements Step {}

    /**
     * Every column that values of a field lay in goes, with all that is known of them.
     *
     * @param field its id
     */
    record DropField(String table, String field) implements Step {}

    /**
     * A table goes with all records.
     *
     * @param object the name of its object
     */
    record DropTable(String table, String object) implements Step {}

    /** More digits before the point. */
    record WidenNumber(String table, String column, int precision, int scale) implements Step {}

    /** Each new record gets the next number of the column's own numbering. */
    record NumberRecords(String table, String column, Numbering numbering) implements Step {}

    /**
     * No two records have the same value; where there is a scope, no two that are alike in it. Records without a value
     * there are among themselves.
     *
     * @param scope columns
     * @param sealed whether the column's values are encrypted, so that their digests tell them apart
     */
    record AddUnique(String table, String column, List<String> scope, boolean sealed) implements Step {

        public AddUnique {
            scope = List.copyOf(scope);
        }
    }

    /**
     * Records are found by the words in this column.
     *
     * @param html whether what stands between angle brackets are no words
     */
    record AddSearch(String table, String column, boolean html) implements Step {}

    /** Records are found fast by this column. */
    record AddIndex(String table, String column, Index kind) implements Step {}

    /** What an index answers. */
    enum Index {
        /** Equal and between. */
        BY_VALUE,
        /** Equal, the newest of them first. */
        NEWEST_FIRST,
        /** Which hold this among several. */
        MEMBERS,
        /** Which have this in a part. */
        PARTS,
        /** Which lie within. */
        PLACES,
        /** Equal, of what is encrypted. */
        DIGESTS
    }

    /** A column of a table that is itself new leads to records of another. */
    record AddForeignKey(String table, String column, String target) implements Step {}

    /**
     * A column to be.
     *
     * @param target the table that it refers to, where that table is there before the column
     * @param sealed whether its values are encrypted
     */
    record Column(String name, ValueShape shape, Optional<String> target, boolean sealed) {}
}
