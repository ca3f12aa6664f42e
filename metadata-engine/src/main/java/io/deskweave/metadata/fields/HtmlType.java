package io.deskweave.metadata.fields;

/** A kind of field whose texts are HTML: a part of one is no text, and what stands in angle brackets are no words. */
public interface HtmlType extends FieldType {}
