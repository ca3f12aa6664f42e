package io.deskweave.metadata.fields;

import java.util.Map;

/** A kind of field whose values are numbers that the database gives to new records. */
public interface NumbersRecords extends FieldType {

    /** How it numbers them; settings have been checked. */
    Numbering numbering(Map<String, Object> settings);
}
