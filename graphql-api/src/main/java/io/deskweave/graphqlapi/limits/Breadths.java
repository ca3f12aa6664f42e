package io.deskweave.graphqlapi.limits;

import graphql.language.DirectivesContainer;
import graphql.language.Document;
import graphql.language.Field;
import graphql.language.FragmentDefinition;
import graphql.language.FragmentSpread;
import graphql.language.InlineFragment;
import graphql.language.OperationDefinition;
import graphql.language.Selection;
import graphql.language.SelectionSet;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Measures a document without writing its fragments out: each fragment is measured once, however often it is spread. A
 * fragment within itself counts as nothing here; validation refuses the circle by name.
 */
final class Breadths {

    private final Map<String, FragmentDefinition> fragments = new HashMap<>();
    private final Map<String, Breadth> measured = new HashMap<>();

    Breadths(Document document) {
        for (var fragment : document.getDefinitionsOfType(FragmentDefinition.class)) {
            fragments.putIfAbsent(fragment.getName(), fragment);
        }
    }

    Breadth of(OperationDefinition operation) {
        return of(operation.getSelectionSet()).with(directives(operation));
    }

    Breadth of(FragmentDefinition fragment) {
        return spread(fragment.getName());
    }

    private Breadth of(@Nullable SelectionSet selections) {
        var sum = Breadth.NONE;
        if (selections == null) {
            return sum;
        }
        for (Selection<?> selection : selections.getSelections()) {
            sum = sum.beside(of(selection));
        }
        return sum;
    }

    private Breadth of(Selection<?> selection) {
        return switch (selection) {
            case Field field ->
                of(field.getSelectionSet())
                        .under(field.getName().startsWith("__"), field.getAlias() != null, directives(field));
            case InlineFragment inline -> of(inline.getSelectionSet()).with(directives(inline));
            case FragmentSpread spread -> spread(spread.getName()).with(directives(spread));
            default -> throw new IllegalStateException("A selection that GraphQL does not have: " + selection);
        };
    }

    private Breadth spread(String name) {
        var known = measured.get(name);
        if (known != null) {
            return known;
        }
        var fragment = fragments.get(name);
        if (fragment == null) {
            return Breadth.NONE;
        }
        measured.put(name, Breadth.NONE);
        var breadth = of(fragment.getSelectionSet()).with(directives(fragment));
        measured.put(name, breadth);
        return breadth;
    }

    private static int directives(DirectivesContainer<?> node) {
        return node.getDirectives().size();
    }
}
