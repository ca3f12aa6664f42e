package io.deskweave.metadata.publish;

import static org.assertj.core.api.Assertions.assertThat;

import io.deskweave.metadata.compile.Compiler;
import io.deskweave.metadata.drafts.DraftChange;
import io.deskweave.metadata.drafts.DraftChange.ChangeField;
import io.deskweave.metadata.drafts.DraftChange.FieldChange;
import io.deskweave.metadata.drafts.DraftChange.RetireField;
import io.deskweave.metadata.model.FieldModel;
import io.deskweave.metadata.model.Model;
import io.deskweave.platform.testing.TestPlatform;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Configurations that grow at random can always be published, and the tables always follow the model. */
class GrowthTests {

    private static final int RELEASES = 6;
    private static final Map<String, Map<String, Object>> TYPES = Map.of(
            "text", Map.of("lengthMax", 100),
            "longText", Map.of(),
            "wholeNumber", Map.of("min", 0),
            "decimal", Map.of("precision", 12),
            "date", Map.of(),
            "dateTime", Map.of(),
            "yesNo", Map.of(),
            "place", Map.of(),
            "choice", Map.of("options", List.of(Map.of("key", "A"), Map.of("key", "B"))),
            "autoNumber", Map.of("prefix", "N-"));

    private final Desk desk = Desk.in(TestPlatform.CN_EAST);
    private final List<String> objects = new ArrayList<>();
    private int named;

    @ParameterizedTest
    @ValueSource(longs = {1, 20_260_101, 77})
    void publishesWhateverGrows(long seed) {
        var random = RandomGeneratorFactory.of("L64X128MixRandom").create(seed);
        for (int release = 1; release <= RELEASES; release++) {
            desk.publish(growth(random).toArray(DraftChange[]::new));

            var definition = desk.releases().definition(desk.scope(), release);
            var stored = desk.platform().bean(Compiler.class).buildStored(definition);
            assertColumnsFollow(stored, seed);
            desk.insert("o" + random.nextInt(1, objects.size() + 1), Map.of());
        }
    }

    private void assertColumnsFollow(Model stored, long seed) {
        for (var object : stored.objects()) {
            var expected = object.fields().stream().map(FieldModel::id).toList();
            assertThat(desk.columns(object.id()).stream()
                            .map(column -> column.substring(0, column.indexOf(' ')))
                            .filter(column -> column.matches("f\\d+")))
                    .as("columns of %s, seed %d", object.name(), seed)
                    .containsExactlyInAnyOrderElementsOf(expected);
        }
    }

    private List<DraftChange> growth(RandomGenerator random) {
        var changes = new ArrayList<DraftChange>();
        if (objects.isEmpty() || random.nextInt(3) == 0) {
            var name = "Object" + (char) ('A' + objects.size());
            changes.add(Desk.object(name, "list" + (char) ('A' + objects.size())));
            changes.add(Desk.field(name, "name", "text"));
            objects.add(name);
        }
        int fields = random.nextInt(1, 5);
        for (int i = 0; i < fields; i++) {
            changes.addAll(field(random));
        }
        return changes;
    }

    private List<DraftChange> field(RandomGenerator random) {
        var object = objects.get(random.nextInt(objects.size()));
        var name = "field" + ++named;
        if (random.nextInt(4) == 0) {
            var target = objects.get(random.nextInt(objects.size()));
            return List.of(
                    Desk.field(object, name, "reference", Map.of("object", target, "inverse", "inverse" + named)));
        }
        var type = List.copyOf(new TreeMap<>(TYPES).keySet()).get(random.nextInt(TYPES.size()));
        var settings = TYPES.getOrDefault(type, Map.of());
        boolean plain = List.of("longText", "place", "yesNo").contains(type);
        var add = plain || random.nextBoolean()
                ? Desk.field(object, name, type, settings)
                : Desk.field(object, name, type, settings, random.nextBoolean() ? "unique" : "indexed");
        return switch (random.nextInt(4)) {
            case 0 -> List.of(add, rename(object, name), new RetireField(object, name + "New"), add);
            case 1 -> List.of(add, rename(object, name));
            case 2 -> List.of(add, Desk.field(object, name + "Too", "text"), rename(object, name + "Too"));
            default -> List.of(add);
        };
    }

    private static ChangeField rename(String object, String name) {
        return new ChangeField(object, name, new FieldChange(name + "New", null, null, null, null, null, null));
    }
}
