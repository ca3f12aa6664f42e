package io.deskweave.metadata.fields;

/** A kind of field whose values lead to records of the objects that its settings name. */
public interface LinkType extends FieldType {}
