package io.deskweave.metadata.packages;

import static org.assertj.core.api.Assertions.assertThat;

import io.deskweave.metadata.changes.Differences;
import io.deskweave.metadata.changes.RandomHistory;
import io.deskweave.metadata.changes.Seeds;
import io.deskweave.metadata.compile.CanonicalJson;
import io.deskweave.metadata.compile.Compiler;
import io.deskweave.metadata.definition.Definition;
import io.deskweave.metadata.definition.FieldDefinition;
import io.deskweave.metadata.definition.ObjectDefinition;
import io.deskweave.metadata.drafts.Packages.PackageOrder;
import io.deskweave.metadata.elements.ElementKinds;
import io.deskweave.metadata.fields.FieldTypes;
import io.deskweave.metadata.kinds.StandardFieldTypes;
import io.deskweave.metadata.packages.Packing.Origin;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Whatever a desk has published, another has it after a package, and gives the same package out again; a failure names
 * its seed, which {@code -Dseed} takes.
 */
class PackagePropertyTests {

    private static final FieldTypes TYPES = StandardFieldTypes.registry();
    private static final Compiler COMPILER = new Compiler(TYPES);
    private static final Packing PACKING = new Packing(COMPILER, TYPES, ElementKinds.none());
    private static final PackageOrder WHOLE = new PackageOrder(null, "", List.of(), List.of());
    private static final Origin ORIGIN = new Origin("sandbox", 1, "", Instant.EPOCH);

    @ParameterizedTest
    @MethodSource("toAnEmptyDesk")
    void givesAnEmptyDeskTheSameDefinition(long seed) {
        for (var release : new RandomHistory(seed).releases(6)) {
            var living = living(release);
            var packed = PACKING.pack(living, WHOLE, ORIGIN);

            var brought = brought(packed, Definition.empty(), seed);

            assertThat(COMPILER.check(brought)).as("seed %d", seed).isEqualTo(COMPILER.check(living));
            assertThat(CanonicalJson.of(PACKING.pack(brought, WHOLE, ORIGIN)))
                    .as("seed %d", seed)
                    .isEqualTo(CanonicalJson.of(packed));
            assertThat(Differences.between(brought, brought(packed, brought, seed)))
                    .as("seed %d, brought twice", seed)
                    .isEmpty();
        }
    }

    @ParameterizedTest
    @MethodSource("besideOthers")
    void leavesTheIdsOfTheOtherDeskAlone(long seed) {
        var there = new RandomHistory(seed).releases(6).getLast();
        var here = new RandomHistory(seed + 1).releases(6).getLast();

        var after = Unpacking.unpack(PACKING.pack(there, WHOLE, ORIGIN), here, here, 0)
                .definition();

        assertThat(after.objects().subList(0, here.objects().size()))
                .as("seed %d", seed)
                .extracting(ObjectDefinition::id)
                .containsExactlyElementsOf(
                        here.objects().stream().map(ObjectDefinition::id).toList());
        for (var object : here.objects()) {
            assertThat(types(after.object(object.name()).orElseThrow()))
                    .as("seed %d", seed)
                    .containsAllEntriesOf(types(object));
        }
        assertThat(after.objects().stream().flatMap(o -> o.fields().stream()).map(FieldDefinition::id))
                .as("seed %d", seed)
                .doesNotHaveDuplicates();
    }

    /**
     * Releases of one desk come one after another into another, which has what the last one left. A type that changed on
     * the way is told and not carried over: that is for a change of type, which carries the values.
     */
    @ParameterizedTest
    @MethodSource("releaseByRelease")
    void followsADeskFromReleaseToRelease(long seed) {
        var here = Definition.empty();
        int followed = 0;
        for (var release : new RandomHistory(seed).releases(6)) {
            var packed = PACKING.pack(release, WHOLE, ORIGIN);
            var retyped = retyped(here, release.retyped());
            if (!retyped.isEmpty()) {
                assertThat(Unpacking.unpack(packed, here, here, 0).findings())
                        .as("seed %d", seed)
                        .hasSize(retyped.size())
                        .allMatch(finding -> finding.code().equals("metadata.package.differs"));
                break;
            }
            here = brought(packed, here, seed);
            followed++;

            assertThat(names(living(here))).as("seed %d", seed).isEqualTo(names(living(release)));
        }
        assertThat(followed).as("seed %d", seed).isPositive();
    }

    static LongStream toAnEmptyDesk() {
        return Seeds.of(2L, 71L, 828L, 1828L, 4590L);
    }

    static LongStream besideOthers() {
        return Seeds.of(3L, 14L, 159L);
    }

    static LongStream releaseByRelease() {
        return Seeds.of(5L, 77L, 78L, 79L);
    }

    /** Fields that have another type on the other side, under their name or a former one. */
    private static List<String> retyped(Definition here, Definition there) {
        var names = new ArrayList<String>();
        for (var object : there.objects()) {
            var before =
                    here.object(object.name()).map(ObjectDefinition::fields).orElse(List.of());
            for (var field : object.fields()) {
                before.stream()
                        .filter(same -> !Collections.disjoint(called(same), called(field)))
                        .filter(same -> !same.type().equals(field.type()))
                        .forEach(same -> names.add(object.name() + "." + field.name()));
            }
        }
        return names;
    }

    private static List<String> called(FieldDefinition field) {
        return Stream.concat(Stream.of(field.name()), field.aliases().stream()).toList();
    }

    private static Definition brought(Map<String, Object> packed, Definition here, long seed) {
        assertThat(Unpacking.check(signed(packed), ElementKinds.none()))
                .as("seed %d", seed)
                .isEmpty();
        var unpacked = Unpacking.unpack(packed, here, here, 0);
        assertThat(unpacked.findings()).as("seed %d", seed).isEmpty();
        return unpacked.definition();
    }

    private static Map<String, Object> signed(Map<String, Object> packed) {
        var signed = new TreeMap<>(packed);
        signed.put("signature", Map.of());
        return signed;
    }

    private static Definition living(Definition definition) {
        return definition.withObjects(definition.objects().stream()
                .filter(object -> !object.retired())
                .map(object -> object.withFields(object.fields().stream()
                        .filter(field -> !field.retired())
                        .toList()))
                .toList());
    }

    private static Map<String, List<String>> names(Definition definition) {
        return definition.objects().stream()
                .collect(Collectors.toMap(
                        ObjectDefinition::name,
                        object -> object.fields().stream()
                                .map(field -> field.name() + " " + field.type() + " "
                                        + field.aliases().stream().sorted().toList())
                                .sorted()
                                .toList()));
    }

    private static Map<String, String> types(ObjectDefinition object) {
        return object.fields().stream().collect(Collectors.toMap(FieldDefinition::id, FieldDefinition::type));
    }
}
