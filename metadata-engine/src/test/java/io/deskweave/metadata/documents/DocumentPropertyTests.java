package io.deskweave.metadata.documents;

import static org.assertj.core.api.Assertions.assertThat;

import io.deskweave.metadata.changes.ChangeRules;
import io.deskweave.metadata.changes.Differences;
import io.deskweave.metadata.changes.RandomHistory;
import io.deskweave.metadata.changes.Seeds;
import io.deskweave.metadata.compile.CanonicalJson;
import io.deskweave.metadata.compile.Compiler;
import io.deskweave.metadata.definition.Definition;
import io.deskweave.metadata.definition.Element;
import io.deskweave.metadata.elements.ElementKinds;
import io.deskweave.metadata.elements.Signs;
import io.deskweave.metadata.fields.FieldTypes;
import io.deskweave.metadata.kinds.StandardFieldTypes;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.LongStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.json.JsonMapper;

/** Documents that are kept somewhere and applied; a failure names its seed, which {@code -Dseed} takes. */
class DocumentPropertyTests {

    private static final JsonMapper JSON = new JsonMapper();
    private static final FieldTypes TYPES = StandardFieldTypes.registry();
    private static final ElementKinds KINDS = new ElementKinds(List.of(new Signs()));
    private static final Compiler COMPILER = new Compiler(TYPES, KINDS);

    @ParameterizedTest
    @MethodSource("seeds")
    void makesNoDifferenceWhereItIsFrom(long seed) {
        for (var release : releases(seed)) {
            var read = DefinitionDocument.read(kept(release), release);

            assertThat(Differences.between(release, read)).as("seed %d", seed).isEmpty();
            assertThat(COMPILER.build(read).fingerprint())
                    .as("seed %d", seed)
                    .isEqualTo(COMPILER.build(release).fingerprint());
        }
    }

    /** Also with what is retired and deleted there, so that desks that share a document have the same ids. */
    @ParameterizedTest
    @MethodSource("seeds")
    void isTheSameTextWhenAnEmptyDeskHasIt(long seed) {
        for (var release : releases(seed)) {
            var arrived = release.retyped();

            var read = DefinitionDocument.read(kept(arrived), Definition.empty());

            assertThat(text(read)).as("seed %d", seed).isEqualTo(text(arrived));
            assertThat(COMPILER.check(read)).as("seed %d", seed).isEqualTo(COMPILER.check(arrived));
            assertThat(Differences.between(read, DefinitionDocument.read(kept(arrived), read)))
                    .as("seed %d, applied twice", seed)
                    .isEmpty();
        }
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void needNotSpeakOfWhatIsRetired(long seed) {
        for (var release : releases(seed)) {
            var living = release.withObjects(release.objects().stream()
                    .filter(object -> !object.retired())
                    .map(object -> object.withFields(object.fields().stream()
                            .filter(field -> !field.retired())
                            .toList()))
                    .toList());

            var read = DefinitionDocument.read(kept(living), release);

            assertThat(Differences.between(release, read)).as("seed %d", seed).isEmpty();
            assertThat(ChangeRules.check(release, read, TYPES))
                    .as("seed %d", seed)
                    .isEmpty();
        }
    }

    static LongStream seeds() {
        return Seeds.of(11L, 222L, 3_333L);
    }

    /** Each with an element beside the objects that was renamed once more. */
    private static List<Definition> releases(long seed) {
        var releases = new ArrayList<Definition>();
        var formerNames = new ArrayList<String>();
        for (var release : new RandomHistory(seed).releases(6)) {
            var object = release.objects().getFirst().name();
            var name = "sign" + releases.size();
            releases.add(release.withElements(
                    List.of(new Element("signs", "e1", name, formerNames, Map.of("object", object, "field", "none")))));
            formerNames.add(name);
        }
        return releases;
    }

    /** As a file has it. */
    private static Map<?, ?> kept(Definition definition) {
        var document = JSON.readValue(text(definition), Map.class);
        assertThat(DefinitionDocument.check(document, KINDS)).isEmpty();
        return document;
    }

    private static String text(Definition definition) {
        return CanonicalJson.of(DefinitionDocument.write(definition));
    }
}
