package io.deskweave.graphqlapi.errors;

import graphql.schema.GraphQLSchema;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads out of what graphql-java says about a document which value does not fit, without its own classes in print. */
final class LiteralMisfits {

    private static final Pattern ARGUMENT = Pattern.compile("(?s)argument '([\\w.\\[\\]]+)' with value '.*' (?:"
            + "is not a valid '(?<type>\\w+)'(?: - .*)?"
            + "|is missing required fields '\\[(?<missing>\\w+).*"
            + "|contains a field not in '(?<owner>\\w+)': '(?<extra>\\w+)'"
            + "|must (?:be|not be) (?<must>an object type|null))");
    private static final Pattern ABSENT = Pattern.compile("Missing field argument '(\\w+)'");
    private static final Pattern DEFAULT = Pattern.compile("(?s)Bad default value '.*' for type '\\W*(\\w+)\\W*'");

    private LiteralMisfits() {}

    static Optional<Misfit> in(String message, GraphQLSchema schema) {
        var argument = ARGUMENT.matcher(message);
        if (argument.matches()) {
            return Optional.of(argument(argument, schema));
        }
        var absent = ABSENT.matcher(message);
        if (absent.matches()) {
            return Optional.of(Misfit.missing(List.of(absent.group(1)), null));
        }
        var preset = DEFAULT.matcher(message);
        return preset.matches()
                ? Optional.of(Misfit.value(List.of("default"), schema.getType(preset.group(1))))
                : Optional.empty();
    }

    private static Misfit argument(Matcher said, GraphQLSchema schema) {
        var path = Arrays.stream(said.group(1).split("[.\\[\\]]+")).toList();
        if (said.group("missing") != null) {
            return Misfit.missing(Misfit.within(path, said.group("missing")), null);
        }
        if (said.group("extra") != null) {
            return Misfit.unknown(Misfit.within(path, said.group("extra")), schema, said.group("owner"));
        }
        if (said.group("type") != null) {
            return Misfit.value(path, schema.getType(said.group("type")));
        }
        return said.group("must").equals("null") ? Misfit.missing(path, null) : Misfit.object(path);
    }
}
