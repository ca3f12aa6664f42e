package io.deskweave.graphqlapi.schema;

import graphql.language.ArrayValue;
import graphql.language.Document;
import graphql.language.EnumValue;
import graphql.language.Field;
import graphql.language.FragmentDefinition;
import graphql.language.FragmentSpread;
import graphql.language.InlineFragment;
import graphql.language.ObjectValue;
import graphql.language.OperationDefinition;
import graphql.language.Selection;
import graphql.language.SelectionSet;
import graphql.language.TypeName;
import graphql.language.Value;
import graphql.language.VariableDefinition;
import graphql.schema.GraphQLEnumType;
import graphql.schema.GraphQLFieldsContainer;
import graphql.schema.GraphQLInputObjectType;
import graphql.schema.GraphQLInputType;
import graphql.schema.GraphQLNamedType;
import graphql.schema.GraphQLSchema;
import graphql.schema.GraphQLType;
import graphql.schema.GraphQLTypeUtil;
import graphql.util.FpKit;
import io.deskweave.metadata.model.FieldModel;
import io.deskweave.metadata.model.Model;
import io.deskweave.metadata.model.ObjectModel;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * The objects and fields of a tenant that a document names, by id: what it selects, writes, filters and orders by. The
 * document is valid for the schema; of what its variables will hold only the object is known.
 */
public final class DocumentUses {

    private final Model model;
    private final GraphQLSchema schema;
    private final Map<String, FragmentDefinition> fragments;
    private final Map<String, ObjectModel> owners = new HashMap<>();
    private final Set<String> walked = new HashSet<>();
    private final Set<String> found = new TreeSet<>();

    private DocumentUses(Model model, GraphQLSchema schema, Document document) {
        this.model = model;
        this.schema = schema;
        this.fragments =
                FpKit.getByName(document.getDefinitionsOfType(FragmentDefinition.class), FragmentDefinition::getName);
        for (var object : model.objects()) {
            owners.put(ApiNames.type(object), object);
            owners.put(ApiNames.filter(object), object);
            owners.put(ApiNames.referenceFilter(object), object);
            owners.put(ApiNames.referencesFilter(object), object);
            owners.put(ApiNames.listFilter(object), object);
            ApiNames.aggregates(object).forEach(type -> owners.put(type, object));
            owners.put(ApiNames.orderField(object), object);
            owners.put(ApiNames.values(object), object);
            owners.put(ApiNames.order(object), object);
            owners.put(ApiNames.createInput(object), object);
            owners.put(ApiNames.updateInput(object), object);
            owners.put(ApiNames.upsertInput(object), object);
            owners.put(ApiNames.uniqueField(object), object);
            owners.put(ApiNames.linkInput(object), object);
            owners.put(ApiNames.linkField(object), object);
            owners.put(ApiNames.row(object), object);
            owners.put(ApiNames.updateRow(object), object);
            owners.put(ApiNames.createMany(object), object);
            owners.put(ApiNames.updateMany(object), object);
            owners.put(ApiNames.upsertMany(object), object);
            owners.put(ApiNames.deleted(object), object);
        }
    }

    public static Set<String> of(Model model, GraphQLSchema schema, Document document) {
        var uses = new DocumentUses(model, schema, document);
        document.getDefinitionsOfType(OperationDefinition.class).forEach(uses::operation);
        return uses.found;
    }

    private void operation(OperationDefinition operation) {
        operation.getVariableDefinitions().forEach(this::variable);
        var root = switch (operation.getOperation()) {
            case QUERY -> schema.getQueryType();
            case MUTATION -> schema.getMutationType();
            case SUBSCRIPTION -> schema.getSubscriptionType();
        };
        selections(operation.getSelectionSet(), root);
    }

    private void variable(VariableDefinition variable) {
        var type = variable.getType();
        while (type.getChildren().size() == 1 && !(type instanceof TypeName)) {
            type = (graphql.language.Type<?>) type.getChildren().getFirst();
        }
        if (type instanceof TypeName name) {
            owner(name.getName());
        }
    }

    private Optional<ObjectModel> owner(String type) {
        var owner = Optional.ofNullable(owners.get(type));
        owner.ifPresent(object -> found.add(object.id()));
        return owner;
    }

    private void selections(@Nullable SelectionSet selections, @Nullable GraphQLType type) {
        if (selections == null || !(type instanceof GraphQLFieldsContainer container)) {
            return;
        }
        for (Selection<?> selection : selections.getSelections()) {
            switch (selection) {
                case Field field -> field(field, container);
                case InlineFragment inline -> {
                    var condition = inline.getTypeCondition();
                    selections(
                            inline.getSelectionSet(),
                            condition == null ? container : schema.getType(condition.getName()));
                }
                case FragmentSpread spread -> fragment(spread.getName());
                default -> throw new IllegalStateException("No such selection: " + selection);
            }
        }
    }

    private void fragment(String name) {
        var fragment = fragments.get(name);
        if (fragment != null && walked.add(name)) {
            selections(
                    fragment.getSelectionSet(),
                    schema.getType(fragment.getTypeCondition().getName()));
        }
    }

    private void field(Field field, GraphQLFieldsContainer container) {
        name(container.getName(), field.getName());
        var definition = container.getFieldDefinition(field.getName());
        if (definition == null) {
            return;
        }
        for (var argument : field.getArguments()) {
            var defined = definition.getArgument(argument.getName());
            if (defined != null) {
                input(argument.getValue(), defined.getType());
            }
        }
        selections(field.getSelectionSet(), GraphQLTypeUtil.unwrapAll(definition.getType()));
    }

    private void input(Value<?> value, GraphQLInputType type) {
        var named = GraphQLTypeUtil.unwrapAll(type);
        switch (value) {
            case ArrayValue list -> list.getValues().forEach(each -> input(each, type));
            case ObjectValue object -> object(object, named);
            case EnumValue option -> {
                if (named instanceof GraphQLEnumType) {
                    name(named.getName(), option.getName());
                }
            }
            default -> {}
        }
    }

    private void object(ObjectValue object, GraphQLNamedType named) {
        if (!(named instanceof GraphQLInputObjectType input)) {
            return;
        }
        for (var field : object.getObjectFields()) {
            name(input.getName(), field.getName());
            var defined = input.getFieldDefinition(field.getName());
            if (defined != null) {
                input(field.getValue(), defined.getType());
            }
        }
    }

    /** A list of an object is the other side of a reference. */
    private void name(String type, String name) {
        owner(type)
                .ifPresent(object -> object.field(name)
                        .map(FieldModel::id)
                        .or(() -> model.inversesOf(object).stream()
                                .filter(inverse -> inverse.name().equals(name))
                                .map(inverse -> inverse.field().id())
                                .findFirst())
                        .or(() -> object.fields().stream()
                                .filter(field -> ApiNames.page(field).equals(name))
                                .map(FieldModel::id)
                                .findFirst())
                        .ifPresent(found::add));
    }
}
