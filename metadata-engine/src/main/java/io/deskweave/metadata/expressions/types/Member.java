package io.deskweave.metadata.expressions.types;

import io.deskweave.metadata.fields.ValueShape;

/** One field of a record, as rules see it. */
public record Member(String id, String name, ValueShape shape) {}
