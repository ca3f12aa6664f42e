package io.deskweave.metadata.records;

import io.deskweave.metadata.fields.Place;
import io.deskweave.metadata.model.FieldModel;
import io.deskweave.metadata.model.ObjectModel;
import java.util.List;

/**
 * Which records pass. A filter is true or false, never unknown: a record without a value equals nothing, so that
 * {@code Not(x)} is always what {@code x} leaves out. Values have the Java types of their column's shape; a reference
 * and the id are {@code UUID}s.
 */
public sealed interface Filter {

    /** Passes everything. */
    Filter EVERYTHING = new All(List.of());

    /** Passes nothing. */
    Filter NOTHING = new AnyOf(List.of());

    record All(List<Filter> parts) implements Filter {
        public All {
            parts = List.copyOf(parts);
        }
    }

    record AnyOf(List<Filter> parts) implements Filter {
        public AnyOf {
            parts = List.copyOf(parts);
        }
    }

    record Not(Filter part) implements Filter {}

    record Compare(RecordColumn column, Comparison comparison, Object value) implements Filter {}

    /** How a value is compared. */
    enum Comparison {
        EQUAL,
        LESS,
        LESS_OR_EQUAL,
        GREATER,
        GREATER_OR_EQUAL
    }

    record In(RecordColumn column, List<Object> values) implements Filter {
        public In {
            values = List.copyOf(values);
        }
    }

    record Empty(RecordColumn column) implements Filter {}

    /** Has this text somewhere in it; capitals and small letters are alike. */
    record Contains(RecordColumn column, String text) implements Filter {}

    /** Has exactly this text somewhere in it, capitals and small letters apart. */
    record Includes(RecordColumn column, String text) implements Filter {}

    /** Two values of the record, of one shape, beside each other. */
    record Beside(RecordColumn column, Comparison comparison, RecordColumn other) implements Filter {}

    /**
     * Has each of these words in some of these fields. Words of alphabets may go on and are found in capitals and small
     * letters alike; of Chinese, any signs that stand together are found. Fields that the actor does not see are as if
     * they were empty.
     */
    record Search(List<FieldModel> fields, List<String> words) implements Filter {
        public Search {
            fields = List.copyOf(fields);
            words = List.copyOf(words);
        }
    }

    /** Begins with exactly this text. */
    record StartsWith(RecordColumn column, String text) implements Filter {}

    /** Has at least one of these options among its own. */
    record HasAny(RecordColumn column, List<Object> options) implements Filter {
        public HasAny {
            options = List.copyOf(options);
        }
    }

    /** Has each of these options among its own. */
    record HasAll(RecordColumn column, List<Object> options) implements Filter {
        public HasAll {
            options = List.copyOf(options);
        }
    }

    /**
     * Has at least one record on the other end of a relation that passes. What no reference leads to, and what refers
     * nowhere, has none; {@code Not(Related(r, Not(x)))} is true of whatever has only such as pass.
     */
    record Related(Relation relation, Filter filter) implements Filter {}

    /** A way from one record to others. */
    sealed interface Relation {

        /** The reference that is followed, this way or the other. */
        FieldModel reference();

        /** The object whose records are on the other end. */
        ObjectModel target();

        /** To what a reference of the record leads, be it to one or to several. */
        record To(FieldModel reference, ObjectModel target) implements Relation {}

        /** To those whose reference leads here. */
        record From(FieldModel reference, ObjectModel target) implements Relation {}
    }

    /** Lies within so many metres of a place, on a sphere of the earth's mean radius. */
    record Near(FieldModel field, Place place, double meters) implements Filter {}
}
