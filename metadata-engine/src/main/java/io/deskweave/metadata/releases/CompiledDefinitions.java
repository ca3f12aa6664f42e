package io.deskweave.metadata.releases;

import io.deskweave.metadata.compile.Compiled;
import io.deskweave.metadata.compile.Compiler;
import io.deskweave.metadata.definition.Definition;
import io.deskweave.metadata.drafts.Compilations;
import io.deskweave.metadata.model.Model;
import java.util.Optional;
import org.springframework.stereotype.Component;

@Component
class CompiledDefinitions implements Compilations {

    private final Compiler compiler;

    CompiledDefinitions(Compiler compiler) {
        this.compiler = compiler;
    }

    @Override
    public Model published(Definition definition) {
        return compiler.build(definition);
    }

    @Override
    public Optional<Model> written(Definition definition) {
        return switch (compiler.compile(definition)) {
            case Compiled.Accepted accepted -> Optional.of(accepted.model());
            case Compiled.Rejected ignored -> Optional.empty();
        };
    }
}
