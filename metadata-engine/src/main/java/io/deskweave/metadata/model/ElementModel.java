package io.deskweave.metadata.model;

/**
 * An element of a model beside its objects, compiled.
 *
 * @param kind the key of its kind, such as {@code flows}
 * @param value what its kind made of it
 */
public record ElementModel(String kind, String id, String name, Object value) {}
