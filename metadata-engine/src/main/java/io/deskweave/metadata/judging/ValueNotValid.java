package io.deskweave.metadata.judging;

import io.deskweave.metadata.definition.Languages;
import io.deskweave.metadata.definition.Texts;
import io.deskweave.platform.problems.Problem;
import java.util.List;

/** A value that the field's rule does not let pass, in the words of whoever wrote the rule. */
record ValueNotValid(String field, Texts texts, Languages languages) implements Problem {

    @Override
    public String code() {
        return "metadata.value.not-valid";
    }

    @Override
    public Kind kind() {
        return Kind.INVALID;
    }

    @Override
    public String message() {
        return messageIn("en");
    }

    @Override
    public String messageIn(String language) {
        return texts.in(language, languages, "The value of field '%s' is not valid".formatted(field));
    }

    @Override
    public String advice() {
        return "Give another value";
    }

    @Override
    public List<String> path() {
        return List.of("values", field);
    }
}
