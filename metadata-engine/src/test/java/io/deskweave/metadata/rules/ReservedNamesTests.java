package io.deskweave.metadata.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** The fixed part of the API belongs to another room, so its source is read as a text. */
class ReservedNamesTests {

    private static final Path FIXED_PART = Path.of("../graphql-api/src/main/resources/graphql");
    private static final Pattern TYPE = Pattern.compile("(?m)^(?:type|interface|enum|input|scalar|union) (\\w+)");
    private static final Pattern ROOT = Pattern.compile("(?ms)^type (?:Query|Mutation) \\{(.*?)^}");
    private static final Pattern FIELD = Pattern.compile("(?m)^  (\\w+)[(:]");

    @Test
    void reservesEveryNameOfTheApisFixedPart() throws IOException {
        var types = new TreeSet<String>();
        var rootFields = new TreeSet<String>();
        for (var file : List.of("shared.graphqls", "tenant.graphqls")) {
            var text = Files.readString(FIXED_PART.resolve(file));
            TYPE.matcher(text).results().forEach(m -> types.add(m.group(1)));
            ROOT.matcher(text)
                    .results()
                    .forEach(root -> FIELD.matcher(root.group(1)).results().forEach(m -> rootFields.add(m.group(1))));
        }

        assertThat(types).hasSizeGreaterThan(20);
        assertThat(missing(types, ReservedNames.TYPES))
                .as("add to ReservedNames.TYPES")
                .isEmpty();
        assertThat(missing(rootFields, ReservedNames.ROOT_FIELDS))
                .as("add to ReservedNames.ROOT_FIELDS")
                .isEmpty();
    }

    private static Set<String> missing(Set<String> names, Set<String> reserved) {
        var missing = new TreeSet<>(names);
        missing.removeAll(reserved);
        return missing;
    }
}
