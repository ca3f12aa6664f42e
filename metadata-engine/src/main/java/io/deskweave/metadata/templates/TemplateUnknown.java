package io.deskweave.metadata.templates;

import io.deskweave.platform.problems.NearNames;
import io.deskweave.platform.problems.Problem;
import java.util.List;

record TemplateUnknown(String key, List<String> known) implements Problem {

    @Override
    public String code() {
        return "metadata.template.unknown";
    }

    @Override
    public Kind kind() {
        return Kind.NOT_FOUND;
    }

    @Override
    public String message() {
        return "There is no template '%s'".formatted(key);
    }

    @Override
    public String advice() {
        return NearNames.advice(known.stream(), key, "Choose one of %s, or none".formatted(String.join(", ", known)));
    }

    @Override
    public List<String> path() {
        return List.of("template");
    }
}
