package io.deskweave.graphqlapi.records;

import static org.assertj.core.api.Assertions.assertThat;

import io.deskweave.metadata.testing.Golden;
import io.deskweave.platform.testing.StatementCount;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** The one statement that each of many typical operations becomes, as texts to be read. */
class OperationStatementsTests {

    private static final Path OPERATIONS = Path.of("src/test/resources/golden/operations.graphql");

    private static final Pattern BLANK_LINE = Pattern.compile("\n\n");

    private final ServiceDesk service = new ServiceDesk();
    private final Desk desk = service.desk();

    @Test
    void sendsOneStatementAsWrittenForEachOperation() throws IOException {
        var customer = service.create("Customer", Map.of("name", "Li"));
        var ticket = service.create("Ticket", Map.of("subject", "空调 Haier", "customer", customer, "mileage", 5));
        var text = new StringBuilder();
        BLANK_LINE
                .splitAsStream(Files.readString(OPERATIONS).strip())
                .forEach(operation -> text.append(told(operation, ticket, customer)));
        Golden.assertMatches("operations.sql", text.toString());
    }

    private String told(String operation, String ticket, String customer) {
        var title = operation.lines().findFirst().orElseThrow().substring(2);
        var document = operation
                .substring(operation.indexOf('\n') + 1)
                .replace("\"ID\"", '"' + ticket + '"')
                .replace("\"CUSTOMER\"", '"' + customer + '"')
                .replace("\"CURSOR\"", '"' + cursor("{field: mileage, direction: DESC}") + '"')
                .replace("\"CURSOR2\"", '"' + cursor("{field: status}, {field: mileage, direction: DESC}") + '"');
        return "-- " + title + '\n' + statement(title, document) + "\n\n";
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
