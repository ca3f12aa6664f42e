package io.deskweave.metadata.publish;

import static io.deskweave.metadata.publish.Desk.field;
import static io.deskweave.metadata.publish.Desk.object;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.deskweave.platform.testing.TestPlatform;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import org.junit.jupiter.api.Test;

class PendingIndexesTests {

    private final Desk desk = Desk.in(TestPlatform.CN_EAST);
    private final String schema = desk.scope().tenant().schema().value();
    private final String statement =
            "create unique index concurrently if not exists f1_unique on %s.o1 (f1)".formatted(schema);

    @Test
    void buildsAnewWhatABuildThatFailedLeftInvalid() {
        desk.publish(object("Asset", "assets"), field("Asset", "name", "text"));
        desk.insert("o1", Map.of("f1", "Lamp"));
        desk.insert("o1", Map.of("f1", "Lamp"));
        define("insert into %s.pending_index (name, statement) values ('f1_unique', '%s')");

        assertThatThrownBy(this::build).hasMessageContaining("could not be built");
        assertThat(desk.indexes("o1")).doesNotContain("f1_unique");
        assertThat(number("tries")).isEqualTo(1);

        define("update %s.o1 set f1 = id::text");
        build();
        assertThat(desk.indexes("o1")).contains("f1_unique");
        assertThat(number("count(*)")).isZero();
    }

    @Test
    void letsTwoBuildersShareTheList() throws Exception {
        desk.publish(object("Asset", "assets"), field("Asset", "name", "text"));
        for (var index : List.of("first", "second", "third", "fourth")) {
            define("insert into %%s.pending_index (name, statement) values ('%s',"
                    .formatted(index)
                    .concat(" 'create index concurrently if not exists %s on %%1$s.o1 (f1)')".formatted(index)));
        }

        try (var builders = Executors.newFixedThreadPool(4)) {
            var builds = IntStream.range(0, 4)
                    .mapToObj(any -> builders.submit(this::build))
                    .toList();
            for (var build : builds) {
                build.get();
            }
        }

        assertThat(desk.indexes("o1")).contains("first", "second", "third", "fourth");
        assertThat(number("count(*)")).isZero();
    }

    private void build() {
        desk.platform().bean(PendingIndexes.class).run(desk.scope(), UUID.randomUUID());
    }

    private void define(String sql) {
        desk.database().define(desk.scope(), context -> context.execute(sql.formatted(schema, statement)));
    }

    private int number(String what) {
        return desk.database().define(desk.scope(), context -> number(context, what));
    }

    private int number(DSLContext sql, String what) {
        return sql.select(DSL.field(what, Integer.class))
                .from(schema + ".pending_index")
                .fetchSingle()
                .value1();
    }
}
