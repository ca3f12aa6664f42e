package io.deskweave.metadata.model;

/**
 * The other side of a reference: on the object that is referred to, the list of the records that refer to it.
 *
 * @param name the list's name in the API, such as {@code comments}
 * @param from the object whose records are in the list
 * @param field the reference among its fields, to one or to several
 */
public record Inverse(String name, ObjectModel from, FieldModel field) {}
