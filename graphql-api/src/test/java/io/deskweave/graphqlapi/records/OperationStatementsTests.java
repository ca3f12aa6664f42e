package io.deskweave.graphqlapi.records;

import static org.assertj.core.api.Assertions.assertThat;

import io.deskweave.metadata.testing.Golden;
import io.deskweave.platform.testing.StatementCount;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** The one statement that each of many typical operations becomes, as texts to be read. */
class OperationStatementsTests {

    private static final Path OPERATIONS = Path.of("src/test/resources/golden/operations.graphql");

    private final ServiceDesk service = new ServiceDesk();
    private final Desk desk = service.desk();

    @Test
    void sendsOneStatementAsWrittenForEachOperation() throws IOException {
        var customer = service.create("Customer", Map.of("name", "Li"));
        var ticket = service.create("Ticket", Map.of("subject", "空调 Haier", "customer", customer, "mileage", 5));
        var text = new StringBuilder();
        for (var operation : Files.readString(OPERATIONS).strip().split("\n\n")) {
            var title = operation.lines().findFirst().orElseThrow().substring(2);
            var document = operation
                    .substring(operation.indexOf('\n') + 1)
                    .replace("\"ID\"", '"' + ticket + '"')
                    .replace("\"CUSTOMER\"", '"' + customer + '"')
                    .replace("\"CURSOR\"", '"' + cursor("{field: mileage, direction: DESC}") + '"')
                    .replace(
                            "\"CURSOR2\"",
                            '"' + cursor("{field: status}, {field: mileage, direction: DESC}") + '"');
            text.append("-- ").append(title).append('\n').append(statement(title, document)).append("\n\n");
        }
        Golden.assertMatches("operations.sql", text.toString());
    }

    private String statement(String title, String document) {
        List<String> sent = StatementCount.during(desk.scope(), () -> desk.ask(document));
        assertThat(sent).as(title).hasSize(1);
        return sent.getFirst().replace('"' + desk.scope().tenant().schema().value() + "\".", "");
    }

    private String cursor(String order) {
        return desk.ask("{ tickets(first: 1, orderBy: [%s]) { pageInfo { endCursor } } }".formatted(order))
                .at("/tickets/pageInfo/endCursor")
                .asString();
    }
}
