package io.deskweave.graphqlapi.records;

import graphql.schema.DataFetchingEnvironment;
import graphql.schema.SelectedField;
import io.deskweave.graphqlapi.errors.AskedLanguage;
import io.deskweave.platform.problems.Problem;
import java.util.List;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** Findings as a payload tells them, in the language of whoever asked. */
record FindingsJson(String language) {

    private static final JsonMapper JSON = new JsonMapper();

    static FindingsJson in(DataFetchingEnvironment environment) {
        return new FindingsJson(
                AskedLanguage.in(environment.getGraphQlContext()).tag());
    }

    /** @param before where what the findings are about lies in the input */
    JsonNode of(List<Problem> findings, List<String> before, SelectedField asked) {
        var list = JSON.createArrayNode();
        for (var finding : findings) {
            var node = list.addObject();
            asked.getSelectionSet()
                    .getImmediateFields()
                    .forEach(field -> put(node, field.getResultKey(), field.getName(), finding, before));
        }
        return list;
    }

    private void put(ObjectNode node, String key, String name, Problem finding, List<String> before) {
        switch (name) {
            case "__typename" -> node.put(key, "Problem");
            case "code" -> node.put(key, finding.code());
            case "kind" -> node.put(key, finding.kind().name());
            case "message" -> node.put(key, finding.messageIn(language));
            case "advice" -> node.put(key, finding.advice());
            case "severity" -> node.put(key, finding.severity().name());
            case "path" -> {
                var path = node.putArray(key);
                before.forEach(path::add);
                finding.path().forEach(path::add);
            }
            default -> node.putNull(key);
        }
    }
}
