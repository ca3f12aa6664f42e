package io.deskweave.metadata.model;

import java.util.List;

/**
 * An element of a model beside its objects, compiled.
 *
 * @param kind the key of its kind, such as {@code flows}
 * @param formerNames names it had before, by which others may still call it
 * @param value what its kind made of it
 */
public record ElementModel(String kind, String id, String name, List<String> formerNames, Object value) {

    public ElementModel {
        formerNames = List.copyOf(formerNames);
    }
}
