package io.deskweave.metadata.records.reading;

import static org.assertj.core.api.Assertions.assertThat;

import io.deskweave.metadata.model.Models.InForce;
import io.deskweave.metadata.model.ObjectModel;
import io.deskweave.metadata.records.Connection;
import io.deskweave.metadata.records.Connection.PageFact;
import io.deskweave.metadata.records.Connection.Part;
import io.deskweave.metadata.records.Filter;
import io.deskweave.metadata.records.GlobalId;
import io.deskweave.metadata.records.Order;
import io.deskweave.metadata.records.Page;
import io.deskweave.metadata.records.RecordBatches;
import io.deskweave.metadata.records.RecordColumn.Own;
import io.deskweave.metadata.records.RecordQueries;
import io.deskweave.metadata.records.RecordQuery;
import io.deskweave.metadata.records.Selection;
import io.deskweave.metadata.records.testing.Tables;
import io.deskweave.platform.storage.TenantDatabase;
import io.deskweave.platform.tenancy.TenantScope;
import io.deskweave.platform.testing.TestPlatform;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Random questions about random models, against a naive evaluation; a failure names its seed. */
class RandomQuestionTests {

    private static final int ROWS = 45;
    private static final int QUESTIONS = 25;
    private static final JsonMapper JSON = new JsonMapper();

    private final TestPlatform platform = TestPlatform.with("io.deskweave.metadata.records");
    private final TenantDatabase database = platform.bean(TenantDatabase.class);
    private final TenantScope scope = platform.newTenant(TestPlatform.EU_WEST);

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6})
    void answersAsANaiveEvaluationDoesAndVisitsEveryRowOnce(long seed) {
        var questions = new RandomQuestions(seed);
        var inForce = new InForce(1, questions.model());
        var object = inForce.model().object("Thing").orElseThrow();
        Tables.create(database, scope, inForce.model());
        var rows = questions.rows(object, ROWS);
        database.write(scope, sql -> platform.bean(RecordBatches.class).insert(sql, scope, inForce, object, rows));
        identify(inForce, object, rows);

        for (int i = 0; i < QUESTIONS; i++) {
            var filter = questions.filter(object, 3);
            var order = questions.order(object);
            var expected = NaiveEvaluation.apply(rows, filter, order).stream()
                    .map(row -> String.valueOf(row.get("id")))
                    .toList();
            var walk = new Walk(inForce, object, filter, order, questions.pageSize());
            var where = "seed %d, question %d: %s by %s".formatted(seed, i, filter, order);

            assertThat(walk.forward(expected.size())).as(where).isEqualTo(expected);
            assertThat(walk.backward(expected.size())).as(where).isEqualTo(expected);
        }
    }

    /** Ids ascend with the rows of a batch. */
    private void identify(InForce inForce, ObjectModel object, List<Map<String, @Nullable Object>> rows) {
        var ids = new Walk(inForce, object, Filter.EVERYTHING, List.of(), 200).forward(rows.size());
        for (int i = 0; i < rows.size(); i++) {
            rows.get(i).put("id", ids.get(i));
        }
    }

    /** One list, page by page. */
    private final class Walk {

        private final InForce inForce;
        private final ObjectModel object;
        private final Filter filter;
        private final List<Order> order;
        private final int size;

        Walk(InForce inForce, ObjectModel object, Filter filter, List<Order> order, int size) {
            this.inForce = inForce;
            this.object = object;
            this.filter = filter;
            this.order = order;
            this.size = size;
        }

        List<String> forward(int total) {
            var seen = new ArrayList<String>();
            String after = null;
            JsonNode page;
            do {
                page = page(new Page(size, false, after, null));
                assertThat(page.path("total").asInt()).isEqualTo(total);
                assertThat(page.path("info").path("previous").asBoolean()).isEqualTo(!seen.isEmpty());
                seen.addAll(ids(page));
                after = page.path("info").path("end").asStringOpt().orElse(null);
                assertThat(page.path("info").path("next").asBoolean()).isEqualTo(seen.size() < total);
            } while (page.path("info").path("next").asBoolean());
            return seen;
        }

        List<String> backward(int total) {
            var seen = new ArrayList<List<String>>();
            int count = 0;
            String before = null;
            JsonNode page;
            do {
                page = page(new Page(size, true, null, before));
                assertThat(page.path("info").path("next").asBoolean()).isEqualTo(count > 0);
                seen.add(ids(page));
                count += seen.getLast().size();
                before = page.path("info").path("start").asStringOpt().orElse(null);
                assertThat(page.path("info").path("previous").asBoolean()).isEqualTo(count < total);
            } while (page.path("info").path("previous").asBoolean());
            Collections.reverse(seen);
            return seen.stream().flatMap(List::stream).toList();
        }

        private static List<String> ids(JsonNode page) {
            return page.path("nodes")
                    .valueStream()
                    .map(n -> GlobalId.parse(n.path("id").asString()).id().toString())
                    .toList();
        }

        private JsonNode page(Page page) {
            var selections = new ArrayList<Selection>();
            selections.add(new Selection.Id("id"));
            object.fields().forEach(f -> selections.add(new Selection.Value(f.name(), new Own(f))));
            var parts = List.<Part>of(
                    new Part.Nodes("nodes", selections),
                    new Part.TotalCount("total"),
                    new Part.PageInfo(
                            "info",
                            List.of(
                                    new PageFact("next", PageFact.Kind.HAS_NEXT_PAGE),
                                    new PageFact("previous", PageFact.Kind.HAS_PREVIOUS_PAGE),
                                    new PageFact("start", PageFact.Kind.START_CURSOR),
                                    new PageFact("end", PageFact.Kind.END_CURSOR))));
            var query = new RecordQuery.Many(new Connection(object, filter, order, page, parts));
            var answer = platform.bean(RecordQueries.class).answer(scope, inForce, query);
            return JSON.readTree(answer.toString());
        }
    }
}
