package io.deskweave.metadata.releases;

import static org.assertj.core.api.Assertions.assertThat;

import io.deskweave.metadata.changes.RandomHistory;
import io.deskweave.metadata.compile.Compiler;
import io.deskweave.metadata.definition.Definition;
import io.deskweave.metadata.definition.Texts;
import io.deskweave.metadata.drafts.DraftChange.ChangeObject;
import io.deskweave.metadata.edits.Edit;
import io.deskweave.metadata.kinds.StandardFieldTypes;
import io.deskweave.metadata.model.Model;
import io.deskweave.metadata.releases.ModelMemory.Head;
import io.deskweave.metadata.releases.ModelMemory.Size;
import io.deskweave.platform.tenancy.TenantId;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.BooleanSupplier;
import java.util.stream.IntStream;
import org.jooq.JSONB;
import org.junit.jupiter.api.Test;

/** A thousand tenants of one template, each with its own releases as its tables have them, in one memory of models. */
class ThousandTenantsTests {

    private static final int TENANTS = 1_000;
    private static final Compiler COMPILER = new Compiler(StandardFieldTypes.registry());
    private static final Definition TEMPLATE =
            new RandomHistory(7).releases(3).getLast().retyped();

    private final List<Published> tenants =
            IntStream.range(0, TENANTS).mapToObj(i -> new Published(TEMPLATE)).toList();
    private final ModelMemory memory = new ModelMemory(COMPILER, 5_000, 1 << 30);

    @Test
    void keepOneModelThatIsReadOnce() {
        assertThat(models(memory)).hasSize(1);
        assertThat(memory.size()).isEqualTo(new Size(TENANTS, 1, 1));
        assertThat(tenants.stream().mapToInt(tenant -> tenant.read).sum()).isOne();
        assertThat(tenants).allMatch(tenant -> tenant.asked == 1);
    }

    @Test
    @SuppressWarnings("ReferenceEquality") // one and the same is what is shown
    void keepItWhenOneOfThemPublishesAndGetsItBackWithWhatItTookBack() {
        var shared = models(memory).iterator().next();
        var one = tenants.get(500);

        one.publish(changed("Case"), memory);

        assertThat(one.model(memory)).isNotSameAs(shared);
        assertThat(models(memory)).hasSize(2);
        assertThat(tenants.stream().filter(tenant -> tenant.model(memory) == shared))
                .hasSize(TENANTS - 1);
        assertThat(one.read + tenants.getFirst().read).isEqualTo(2);

        var another = tenants.get(501);
        another.publish(changed("Case"), memory);
        assertThat(another.model(memory)).isSameAs(one.model(memory));
        one.publish(TEMPLATE, memory);
        another.publish(TEMPLATE, memory);
        assertThat(models(memory)).containsExactly(shared);
        assertThat(happens(() -> memory.size().atWork() <= 2)).isTrue();
    }

    @Test
    void keepNoMoreThanThereIsRoomFor() {
        var room = 100L * ModelWeight.of(TEMPLATE);
        var narrow = new ModelMemory(COMPILER, 500, room);
        for (int i = 0; i < TENANTS; i++) {
            tenants.get(i).publish(changed("Case " + i), narrow);
        }

        tenants.forEach(tenant -> assertThat(tenant.model(narrow).fingerprint()).isEqualTo(tenant.fingerprint));

        assertThat(narrow.size().tenants()).isLessThanOrEqualTo(500);
        assertThat(narrow.size().models()).isBetween(50L, 100L);
        // Models that nobody is at work with any more go with them.
        assertThat(happens(() -> narrow.size().atWork() <= 100)).isTrue();
        // Whoever was let go of is read anew when it comes again.
        tenants.forEach(tenant -> assertThat(tenant.model(narrow).fingerprint()).isEqualTo(tenant.fingerprint));
        assertThat(tenants.stream().mapToInt(tenant -> tenant.read).sum()).isGreaterThan(TENANTS + 800);
    }

    @Test
    void haveOneModelAsLongAsSomebodyIsAtWorkWithIt() {
        var none = new ModelMemory(COMPILER, 5_000, 0);

        var first = tenants.getFirst().model(none);

        assertThat(none.size().models()).isZero();
        assertThat(models(none)).containsExactly(first);
        assertThat(tenants.stream().mapToInt(tenant -> tenant.read).sum()).isOne();
    }

    private Set<Model> models(ModelMemory in) {
        Set<Model> models = Collections.newSetFromMap(new IdentityHashMap<>());
        tenants.forEach(tenant -> models.add(tenant.model(in)));
        return models;
    }

    private static Definition changed(String label) {
        var object = TEMPLATE.objects().getFirst().name();
        return Edit.apply(TEMPLATE, TEMPLATE, new ChangeObject(object, new Texts(Map.of("en", label)), null, null));
    }

    /** Whether it does once what nobody holds is gone. */
    private static boolean happens(BooleanSupplier expected) {
        for (int i = 0; i < 50 && !expected.getAsBoolean(); i++) {
            System.gc();
        }
        return expected.getAsBoolean();
    }

    /** A tenant's releases: the one in force, as the text that lies in its table. */
    private static final class Published implements ModelMemory.Source {

        private final TenantId id = new TenantId(UUID.randomUUID());
        private int number = 1;
        private String fingerprint;
        private JSONB text;
        private int asked;
        private int read;

        private Published(Definition definition) {
            text = Json.of(definition);
            fingerprint = COMPILER.build(definition).fingerprint();
        }

        private void publish(Definition definition, ModelMemory memory) {
            number++;
            text = Json.of(definition);
            fingerprint = COMPILER.build(definition).fingerprint();
            memory.forget(id);
        }

        private Model model(ModelMemory memory) {
            return memory.current(id, this).model();
        }

        @Override
        public Head head() {
            asked++;
            return new Head(number, fingerprint);
        }

        @Override
        public void moved(int release) {}

        @Override
        public Definition definition(int release) {
            read++;
            return Json.definition(text.data());
        }
    }
}
