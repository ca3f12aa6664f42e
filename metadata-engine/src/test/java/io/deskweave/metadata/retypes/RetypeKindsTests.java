package io.deskweave.metadata.retypes;

import static org.assertj.core.api.Assertions.assertThat;

import io.deskweave.metadata.definition.Conversion;
import io.deskweave.metadata.definition.Conversion.Otherwise;
import io.deskweave.metadata.definition.FieldDefinition;
import io.deskweave.metadata.drafts.DraftChange;
import io.deskweave.metadata.drafts.Retypes.Failure;
import io.deskweave.metadata.drafts.Retypes.Progress;
import io.deskweave.metadata.drafts.Retypes.State;
import io.deskweave.metadata.fields.FieldType;
import io.deskweave.metadata.fields.ValueRejected;
import io.deskweave.metadata.kinds.StandardFieldTypes;
import io.deskweave.metadata.model.FieldModel;
import io.deskweave.metadata.records.everything.Everything;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** Every kind whose values can be carried becomes every other, and goes back; the seed names a failure. */
class RetypeKindsTests {

    /** What has no values that people write as such. */
    private static final Set<String> STAY = Set.of(
            "anyReference",
            "autoNumber",
            "department",
            "file",
            "formula",
            "person",
            "picture",
            "reference",
            "references",
            "rollUp",
            "signature");

    private static final List<String> KINDS = StandardFieldTypes.registry().keys().stream()
            .filter(kind -> !STAY.contains(kind))
            .toList();
    private static final List<String> ZONES = List.of("", "Asia/Shanghai", "America/New_York");
    private static final Map<String, String> TEXTS = Map.of("few", "3", "n/a", "");

    private final long seed = Long.getLong("seed", System.nanoTime());
    private final Random random = new Random(seed);
    private final Spellings spellings = new Spellings(seed);
    private final KindsDesk desk = KindsDesk.open(KINDS);
    private final List<UUID> changing = new ArrayList<>();
    private final Map<String, Integer> converted = new TreeMap<>();

    @Test
    void carriesEveryKindToEveryOtherAndBack() throws ValueRejected {
        System.out.println("RetypeKindsTests -Dseed=" + seed);
        fill();
        for (int shift = 1; shift < KINDS.size(); shift++) {
            carriesThereAndBack(shift, conversion(shift));
        }

        assertThat(converted.keySet())
                .as("pairs of which some value was carried, seed %d", seed)
                .containsAll(pairs("text", KINDS))
                .containsAll(pairs("longText", KINDS))
                .contains("date dateTime", "dateTime date", "multipleChoice choice", "choice multipleChoice")
                .contains("decimal wholeNumber", "wholeNumber decimal", "decimal money", "percent decimal")
                .contains("rating percent", "category text", "address longText", "duration text", "url richText");
    }

    private static List<String> pairs(String from, List<String> kinds) {
        return kinds.stream()
                .filter(to -> !to.equals(from))
                .map(to -> from + " " + to)
                .toList();
    }

    /** In one round nothing may be lost, in the others it is left empty; in some texts have dates their own way. */
    private Conversion conversion(int shift) {
        return new Conversion(
                random.nextBoolean() ? Spellings.PATTERN : null,
                ZONES.get(random.nextInt(ZONES.size())),
                TEXTS,
                shift == 1 ? Otherwise.REFUSE : Otherwise.LEAVE_EMPTY);
    }

    /** For each pair of kinds some values that are both, and some that are only the one. */
    private void fill() {
        var stored = desk.stored(desk.asset());
        for (int i = 0; i < 3 * KINDS.size(); i++) {
            var values = new LinkedHashMap<FieldModel, Object>();
            for (var kind : KINDS) {
                var other = KINDS.get(i % KINDS.size());
                if (i < 2 * KINDS.size()) {
                    values.put(stored.get(kind), spellings.of(kind, other, i < KINDS.size()));
                } else if (random.nextInt(5) > 0) {
                    boolean isText = kind.equals("text") || kind.equals("longText");
                    values.put(stored.get(kind), isText ? spellings.special() : spellings.own(kind));
                }
            }
            var record = desk.insert(values);
            if (i >= 2 * KINDS.size()) {
                changing.add(record);
            }
        }
    }

    private void carriesThereAndBack(int shift, Conversion conversion) throws ValueRejected {
        var there = new ArrayList<Way>();
        var changes = new ArrayList<DraftChange>();
        var stored = desk.stored(desk.asset());
        for (int i = 0; i < KINDS.size(); i++) {
            var to = KINDS.get((i + shift) % KINDS.size());
            there.add(way(stored, KINDS.get(i), to));
            changes.add(KindsDesk.retype(KINDS.get(i), to, conversion));
        }
        int release = desk.desk().publish(changes.toArray(DraftChange[]::new)).number();
        desk.carry();
        var asset = desk.asset();
        var progress = desk.desk().retypes().progress(desk.desk().scope());
        var expected = new ArrayList<Map<UUID, Object>>();
        for (var way : there) {
            var of = only(progress, way, release);
            boolean moved = isCarried(way, KindsDesk.field(asset, way.kind()), of, conversion);
            expected.add(moved ? writtenSince(way, release, conversion.back()) : way.values());
        }

        desk.rollBack();
        desk.carry();

        assertThat(desk.desk().triggers()).as("triggers left").isEmpty();
        asset = desk.asset();
        for (int i = 0; i < KINDS.size(); i++) {
            var way = there.get(i);
            var field = KindsDesk.field(asset, way.kind());
            assertThat(field.type()).as("%s and back", way).isEqualTo(way.kind());
            assertThat(field.storage().column()).isEqualTo(way.from().column());
            assertThat(desk.values(way.from()).entrySet())
                    .as("%s and back, %s, seed %d", way, conversion, seed)
                    .containsExactlyInAnyOrderElementsOf(expected.get(i).entrySet());
        }
    }

    /** Whether the field moved over; every value is where it is to be, or counted. */
    private boolean isCarried(Way way, FieldDefinition field, Progress progress, Conversion conversion) {
        var to = way.to(progress.release());
        var carried = new TreeMap<UUID, Object>();
        var failed = new TreeSet<UUID>();
        way.values().forEach((id, value) -> {
            try {
                Spellings.expected(way.from(), to, value, conversion).ifPresent(each -> carried.put(id, each));
            } catch (ValueRejected e) {
                failed.add(id);
            }
        });
        var what = "%s by %s, seed %d".formatted(way, conversion, seed);
        boolean refuses = conversion.otherwise() == Otherwise.REFUSE && !failed.isEmpty();
        assertThat(field.type()).as(what).isEqualTo(refuses ? way.kind() : way.other());
        assertThat(desk.values(to)).as(what).isEqualTo(carried);
        assertThat(desk.values(way.from())).as("left as it was: %s", what).isEqualTo(way.values());
        assertThat(progress.state()).as(what).isEqualTo(refuses ? State.REFUSED : State.DONE);
        assertThat(progress.carried()).as(what).isEqualTo(way.values().size());
        assertThat(progress.samples()).as(what).extracting(Failure::record).containsExactlyElementsOf(failed);
        assertThat(progress.failed()).as(what).isEqualTo(failed.size());
        if (!carried.isEmpty()) {
            converted.merge(way.toString(), carried.size(), Integer::sum);
        }
        return !refuses;
    }

    private static Progress only(List<Progress> progress, Way way, int release) {
        return progress.stream()
                .filter(each -> each.release() == release && each.field().equals(KindsDesk.named(way.kind())))
                .findFirst()
                .orElseThrow();
    }

    /** Somebody writes one record anew; answers what is to be there when the field has gone back. */
    private Map<UUID, Object> writtenSince(Way way, int release, Conversion conversion) {
        var back = new TreeMap<>(way.values());
        var to = way.to(release);
        var record = changing.get(random.nextInt(changing.size()));
        var value = spellings.of(/* kind= */ way.other(), /* other= */ way.kind(), random.nextBoolean());
        var lies = desk.values(to).get(record);
        if (value.equals(lies)) {
            return back;
        }
        desk.write(record, to, value);
        try {
            Spellings.expected(to, way.from(), value, conversion)
                    .ifPresentOrElse(each -> back.put(record, each), () -> back.remove(record));
        } catch (ValueRejected e) {
            back.remove(record);
        }
        return back;
    }

    private Way way(Map<String, FieldModel> stored, String kind, String other) {
        var from = Objects.requireNonNull(stored.get(kind));
        return new Way(kind, other, from, desk.values(from));
    }

    /** One field on its way to another kind, and what was in its column before. */
    private record Way(String kind, String other, FieldModel from, Map<UUID, Object> values) {

        /** The column that a release began to fill. */
        FieldModel to(int release) {
            var type = type(other);
            var settings = Everything.settings(other);
            return new FieldModel(
                    from.id(),
                    from.name(),
                    from.aliases(),
                    from.labels(),
                    from.help(),
                    type,
                    settings,
                    type.shape(settings),
                    false,
                    false,
                    false,
                    from.rules(),
                    from.guards(),
                    from.id() + "$" + release);
        }

        private static FieldType type(String kind) {
            return StandardFieldTypes.registry().find(kind).orElseThrow();
        }

        @Override
        public String toString() {
            return kind + " " + other;
        }
    }
}
