package io.deskweave.graphqlapi.records;

import static io.deskweave.metadata.records.testing.Sketch.object;
import static org.assertj.core.api.Assertions.assertThat;

import io.deskweave.metadata.definition.FieldGuards;
import io.deskweave.metadata.records.testing.Sketch;
import io.deskweave.platform.testing.StatementCount;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Lists of objects with searchable fields can be searched; others have no such argument. */
class RecordSearchTests {

    private static final String SEARCH =
            "query($s: String, $f: CaseFilter) { cases(search: $s, filter: $f) { totalCount nodes { subject } } }";

    private final Desk desk = new Desk(Sketch.model(
            object("o1", "Case", "cases")
                    .required("f1", "subject", "text", Map.of())
                    .guarded(new FieldGuards(true, List.of(), null, false, List.of(), List.of()))
                    .field("f2", "code", "text"),
            object("o2", "Part", "parts").required("f3", "name", "text", Map.of())));

    @BeforeEach
    void someCases() {
        for (var subject : List.of("空调维修 Haier", "空调清洗 haier", "Printer")) {
            desk.ask("mutation { createCase(input: {values: {subject: \"%s\", code: \"x\"}}) { case { id } } }"
                    .formatted(subject));
        }
    }

    @Test
    void findsAllWordsByOneStatementTogetherWithTheFilter() {
        assertThat(found("维修")).containsExactly("空调维修 Haier");
        assertThat(found("空调  HAI")).hasSize(2);
        assertThat(found(" ")).hasSize(3);
        assertThat(found("!!")).isEmpty();
        var filtered = Map.<String, @Nullable Object>of("s", "空调", "f", Map.of("code", Map.of("eq", "y")));
        assertThat(desk.ask(SEARCH, filtered).at("/cases/totalCount").asInt()).isZero();
        assertThat(StatementCount.during(desk.scope(), () -> found("空调"))).hasSize(1);
    }

    @Test
    void refusesNovelsAndIsNotThereWithoutSearchableFields() {
        assertThat(desk.codes(SEARCH, Map.of("s", "x".repeat(201)))).containsExactly("api.search.too-long");
        assertThat(desk.codes(SEARCH, Map.of("s", "a b c d e f g h i j k"))).containsExactly("api.search.too-long");
        assertThat(desk.answer("{ parts(search: \"x\") { totalCount } }", Map.of())
                        .path("errors"))
                .isNotEmpty();
    }

    private List<String> found(String search) {
        return desk.ask(SEARCH, Map.of("s", search))
                .at("/cases/nodes")
                .valueStream()
                .map(node -> node.path("subject").asString())
                .toList();
    }
}
