package io.deskweave.metadata.drafts;

import io.deskweave.metadata.definition.Definition;
import io.deskweave.metadata.model.Model;
import java.util.Optional;

/** Models of definitions that are not in force: of earlier releases and of drafts. */
public interface Compilations {

    /** Of a definition that was published; rules may have become stricter since. */
    Model published(Definition definition);

    /** Empty when a finding refuses the definition. */
    Optional<Model> written(Definition definition);
}
