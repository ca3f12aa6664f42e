package io.deskweave.graphqlapi.errors;

import graphql.language.Argument;
import graphql.language.ArrayValue;
import graphql.language.Document;
import graphql.language.Field;
import graphql.language.Node;
import graphql.language.ObjectField;
import graphql.language.ObjectValue;
import graphql.language.VariableReference;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Where in the arguments of a document its variables stand, the first place of each. */
final class VariablePlaces {

    private final Map<String, List<String>> places = new HashMap<>();

    VariablePlaces(Document document) {
        look(document);
    }

    /** The names that lead there; the variable's own name when it stands nowhere. */
    List<String> of(String variable) {
        return places.getOrDefault(variable, List.of(variable));
    }

    private void look(Node<?> node) {
        if (node instanceof Field field) {
            for (Argument argument : field.getArguments()) {
                look(argument.getValue(), List.of(argument.getName()));
            }
        }
        for (Node<?> child : node.getChildren()) {
            look(child);
        }
    }

    private void look(Node<?> value, List<String> place) {
        switch (value) {
            case VariableReference variable -> places.putIfAbsent(variable.getName(), place);
            case ArrayValue list -> {
                for (var index = 0; index < list.getValues().size(); index++) {
                    look(list.getValues().get(index), Misfit.within(place, String.valueOf(index)));
                }
            }
            case ObjectValue object -> {
                for (ObjectField field : object.getObjectFields()) {
                    look(field.getValue(), Misfit.within(place, field.getName()));
                }
            }
            default -> {}
        }
    }
}
