package io.deskweave.graphqlapi.records;

import graphql.schema.DataFetchingFieldSelectionSet;
import graphql.schema.SelectedField;
import io.deskweave.graphqlapi.records.arguments.Columns;
import io.deskweave.graphqlapi.records.arguments.FilterReading;
import io.deskweave.graphqlapi.records.arguments.Misread;
import io.deskweave.graphqlapi.records.arguments.PageReading;
import io.deskweave.graphqlapi.records.arguments.SearchReading;
import io.deskweave.graphqlapi.schema.ApiNames;
import io.deskweave.metadata.fields.ValueShape;
import io.deskweave.metadata.model.FieldModel;
import io.deskweave.metadata.model.Inverse;
import io.deskweave.metadata.model.Model;
import io.deskweave.metadata.model.ObjectModel;
import io.deskweave.metadata.records.Connection;
import io.deskweave.metadata.records.Connection.CountFact;
import io.deskweave.metadata.records.Connection.PageFact;
import io.deskweave.metadata.records.Connection.Part;
import io.deskweave.metadata.records.Filter;
import io.deskweave.metadata.records.RecordColumn;
import io.deskweave.metadata.records.Selection;
import io.deskweave.metadata.records.Selection.Branch;
import io.deskweave.platform.problems.Refused;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Reads what is asked of a record or a connection. graphql-java has resolved aliases, fragments, variables and the
 * directives skip and include before.
 */
record SelectionReading(Model model, RowBudget budget) {

    private static final int MOST_COUNTED = 100_000;

    List<Selection> record(ObjectModel object, DataFetchingFieldSelectionSet asked) {
        return of(ApiNames.type(object), asked, field -> selection(object, field));
    }

    Connection connection(
            ObjectModel object,
            Map<String, ? extends @Nullable Object> arguments,
            DataFetchingFieldSelectionSet asked) {
        var reading = new PageReading(arguments);
        var page = reading.page();
        var inside = new SelectionReading(model, budget.within(page.size()));
        return new Connection(
                object,
                both(
                        FilterReading.read(model, object, arguments.get("filter")),
                        SearchReading.read(object, arguments.get("search"))),
                reading.order(object),
                page,
                of(ApiNames.connection(object), asked, field -> inside.part(object, field)));
    }

    private static Filter both(Filter filter, Filter search) {
        return search.equals(Filter.EVERYTHING) ? filter : new Filter.All(List.of(filter, search));
    }

    private Selection selection(ObjectModel object, SelectedField field) {
        var key = field.getResultKey();
        return switch (field.getName()) {
            case "__typename" -> new Selection.Typename(key, ApiNames.type(object));
            case "id" -> new Selection.Id(key);
            case "version", "release", "createdAt", "updatedAt", "createdBy" ->
                new Selection.Value(key, Columns.named(object, field.getName()));
            default ->
                object.field(field.getName()).map(own -> own(own, field)).orElseGet(() -> referring(object, field));
        };
    }

    private Selection own(FieldModel own, SelectedField field) {
        var key = field.getResultKey();
        return switch (own.shape()) {
            case ValueShape.Point ignored -> composite(key, own, "Place", field);
            case ValueShape.Money ignored -> composite(key, own, "Money", field);
            case ValueShape.Address ignored -> composite(key, own, "PostalAddress", field);
            case ValueShape.Files ignored -> files(key, own, field);
            case ValueShape.Reference reference -> {
                var target = model.objectById(reference.objectId()).orElseThrow();
                yield new Selection.Referred(key, own, target, record(target, field.getSelectionSet()));
            }
            case ValueShape.References references -> {
                var target = model.objectById(references.objectId()).orElseThrow();
                var inside = new SelectionReading(model, budget.within(references.atMost()));
                yield new Selection.ReferredList(key, own, target, inside.record(target, field.getSelectionSet()));
            }
            case ValueShape.AnyReference any -> new Selection.ReferredAny(key, own, branches(any, field));
            case ValueShape.Person ignored -> composite(key, own, "NamedPerson", field);
            case ValueShape.Department ignored -> composite(key, own, "NamedDepartment", field);
            case ValueShape.Text ignored -> value(key, own);
            case ValueShape.WholeNumber ignored -> value(key, own);
            case ValueShape.Duration ignored -> value(key, own);
            case ValueShape.Decimal ignored -> value(key, own);
            case ValueShape.YesNo ignored -> value(key, own);
            case ValueShape.Date ignored -> value(key, own);
            case ValueShape.DateTime ignored -> value(key, own);
            case ValueShape.Choice ignored -> value(key, own);
            case ValueShape.Choices ignored -> value(key, own);
            case ValueShape.Category ignored -> value(key, own);
        };
    }

    private List<Branch> branches(ValueShape.AnyReference any, SelectedField field) {
        return any.objectIds().stream()
                .flatMap(id -> model.objectById(id).stream())
                .map(target -> new Branch(target, record(target, field.getSelectionSet())))
                .toList();
    }

    private static Selection value(String key, FieldModel own) {
        return new Selection.Value(key, new RecordColumn.Own(own));
    }

    private static Selection composite(String key, FieldModel own, String type, SelectedField field) {
        return new Selection.Composite(key, own, type, parts(type, field));
    }

    private static Selection files(String key, FieldModel own, SelectedField field) {
        return new Selection.Files(key, own, "StoredFile", parts("StoredFile", field));
    }

    private static List<Selection.Part> parts(String type, SelectedField field) {
        return of(type, field.getSelectionSet(), part -> new Selection.Part(part.getResultKey(), part.getName()));
    }

    private Selection referring(ObjectModel object, SelectedField field) {
        var paged = object.fields().stream()
                .filter(own -> own.shape() instanceof ValueShape.References
                        && ApiNames.page(own).equals(field.getName()))
                .findFirst();
        var inverses = model.inversesOf(object).stream()
                .filter(i -> i.name().equals(field.getName()))
                .findFirst();
        return inverses.map(inverse -> referring(inverse, field))
                .or(() -> paged.map(references -> page(references, field)))
                .orElseThrow(() ->
                        new IllegalStateException("The schema of " + object.name() + " has no " + field.getName()));
    }

    private Selection referring(Inverse inverse, SelectedField field) {
        return new Selection.Referring(
                field.getResultKey(),
                inverse.field(),
                connection(inverse.from(), field.getArguments(), field.getSelectionSet()));
    }

    private Selection page(FieldModel references, SelectedField field) {
        var target = model.objectById(references.targets().getFirst()).orElseThrow();
        return new Selection.ReferredPage(
                field.getResultKey(), references, connection(target, field.getArguments(), field.getSelectionSet()));
    }

    private Part part(ObjectModel object, SelectedField field) {
        var key = field.getResultKey();
        return switch (field.getName()) {
            case "__typename" -> new Part.Typename(key, ApiNames.connection(object));
            case "edges" ->
                new Part.Edges(key, of(ApiNames.edge(object), field.getSelectionSet(), e -> edge(object, e)));
            case "nodes" -> new Part.Nodes(key, record(object, field.getSelectionSet()));
            case "totalCount" -> new Part.TotalCount(key);
            case "count" -> count(key, field);
            default -> new Part.PageInfo(key, of("PageInfo", field.getSelectionSet(), SelectionReading::fact));
        };
    }

    private static Part count(String key, SelectedField field) {
        int atMost = (Integer) Objects.requireNonNull(field.getArguments().get("atMost"));
        if (atMost < 1 || atMost > MOST_COUNTED) {
            throw new Refused(Misread.limit(
                    "api.page.count",
                    "'atMost' is %d; counting ends at 1 to %,d records".formatted(atMost, MOST_COUNTED),
                    "Ask for totalCount to have all of them counted",
                    "atMost"));
        }
        return new Part.Count(
                key,
                atMost,
                of(
                        "Count",
                        field.getSelectionSet(),
                        fact -> new CountFact(
                                fact.getResultKey(),
                                switch (fact.getName()) {
                                    case "__typename" -> CountFact.Told.TYPENAME;
                                    case "value" -> CountFact.Told.VALUE;
                                    default -> CountFact.Told.IS_ESTIMATE;
                                })));
    }

    private Selection edge(ObjectModel object, SelectedField field) {
        var key = field.getResultKey();
        return switch (field.getName()) {
            case "__typename" -> new Selection.Typename(key, ApiNames.edge(object));
            case "cursor" -> new Selection.Cursor(key);
            default -> new Selection.Itself(key, record(object, field.getSelectionSet()));
        };
    }

    private static PageFact fact(SelectedField field) {
        return new PageFact(
                field.getResultKey(),
                switch (field.getName()) {
                    case "__typename" -> PageFact.Kind.TYPENAME;
                    case "hasNextPage" -> PageFact.Kind.HAS_NEXT_PAGE;
                    case "hasPreviousPage" -> PageFact.Kind.HAS_PREVIOUS_PAGE;
                    case "startCursor" -> PageFact.Kind.START_CURSOR;
                    default -> PageFact.Kind.END_CURSOR;
                });
    }

    /** Below an interface the same selection set holds fields of several types. */
    private static <T> List<T> of(
            String type, DataFetchingFieldSelectionSet asked, Function<SelectedField, T> reading) {
        return asked.getImmediateFields().stream()
                .filter(f -> f.getObjectTypeNames().contains(type))
                .map(reading)
                .toList();
    }
}
