package io.deskweave.graphqlapi.schema;

import static org.assertj.core.api.Assertions.assertThat;

import graphql.schema.DataFetcher;
import graphql.schema.GraphQLNamedType;
import graphql.schema.GraphQLObjectType;
import graphql.schema.GraphQLTypeUtil;
import graphql.schema.idl.SchemaPrinter;
import io.deskweave.metadata.compile.Compiler;
import io.deskweave.metadata.definition.Definition;
import io.deskweave.metadata.definition.StandardObjects;
import io.deskweave.metadata.kinds.StandardFieldTypes;
import io.deskweave.metadata.model.Model;
import io.deskweave.metadata.model.ObjectModel;
import io.deskweave.metadata.records.everything.Everything;
import io.deskweave.metadata.records.testing.SampleDesk;
import io.deskweave.metadata.records.testing.Sketch;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;

class TenantSchemasTests {

    private static final Path GOLDEN = Path.of("src/test/resources/golden");

    private final TenantSchemas schemas = new TenantSchemas(List.of(), new NoFetchers());

    @Test
    void describesTheStandardObjectsAsWritten() throws IOException {
        assertGolden("standard-objects.graphqls", printed(standard()));
    }

    @Test
    void describesEveryKindOfFieldAsWritten() throws IOException {
        var model = Everything.model();
        var printer = new SchemaPrinter();
        var shared = Stream.of("Money", "MoneyInput", "MoneyFilter", "CurrencyFilter", "PostalAddress")
                .map(name -> printer.print(schemas.of(model).getType(name)).strip());
        var address = Stream.of("PostalAddressInput", "PostalAddressFilter", "DurationFilter")
                .map(name -> printer.print(schemas.of(model).getType(name)).strip());

        assertGolden(
                "every-kind.graphqls",
                Stream.of(Stream.of(printed(model).strip()), shared, address)
                        .flatMap(types -> types)
                        .collect(Collectors.joining("\n\n", "", "\n")));
    }

    @Test
    void describesEveryTypeAndRootFieldOfTheFixedPart() {
        var schema = schemas.of(Sketch.model());
        var undescribed = new ArrayList<String>();
        schema.getAllTypesAsList().stream()
                .filter(type -> !type.getName().startsWith("__"))
                .filter(type -> isBlank(type.getDescription()))
                .forEach(type -> undescribed.add(type.getName()));
        Stream.of(schema.getQueryType(), Objects.requireNonNull(schema.getMutationType()))
                .flatMap(type -> type.getFieldDefinitions().stream())
                .filter(field -> isBlank(field.getDescription()))
                .forEach(field -> undescribed.add(field.getName()));

        assertThat(undescribed).isEmpty();
    }

    private static boolean isBlank(@Nullable String description) {
        return description == null || description.isBlank();
    }

    @Test
    void givesEqualModelsOneSchema() {
        assertThat(schemas.of(SampleDesk.model())).isSameAs(schemas.of(SampleDesk.model()));
    }

    @Test
    void showsNobodyTheFieldsOfAnother() {
        var own =
                schemas.of(Sketch.model(Sketch.object("o1", "Secret", "secrets").field("f1", "canary", "text")));
        var other = schemas.of(SampleDesk.model());

        assertThat(own.getType("Secret")).isNotNull();
        assertThat(other.getType("Secret")).isNull();
        assertThat(printed(SampleDesk.model())).doesNotContain("canary");
        assertThat(own.getType("Ticket")).isNull();
    }

    @Test
    void keepsFormerNamesAsDeprecated() {
        var ticket = (GraphQLObjectType) schemas.of(SampleDesk.model()).getType("Ticket");

        assertThat(ticket).isNotNull();
        assertThat(ticket.getFieldDefinition("title").getDeprecationReason()).isEqualTo("Renamed to subject");
        assertThat(ticket.getFieldDefinition("subject").isDeprecated()).isFalse();
    }

    @Test
    void keepsNothingThatItWasParsedFrom() {
        var schema = schemas.of(SampleDesk.model());

        assertThat(schema.getAllTypesAsList())
                .filteredOn(type -> !type.getName().startsWith("__"))
                .allSatisfy(type -> assertThat(type.getDefinition()).isNull());
    }

    private static void assertGolden(String name, String sdl) throws IOException {
        var file = GOLDEN.resolve(name);
        if ("write".equals(System.getProperty("golden"))) {
            Files.createDirectories(GOLDEN);
            Files.writeString(file, sdl);
        }
        assertThat(sdl).isEqualTo(Files.readString(file));
    }

    /** What the objects bring; the fixed part is written down as a text already. */
    private String printed(Model model) {
        var schema = schemas.of(model);
        var bare = schemas.of(Model.of("bare", List.of()));
        var printer = new SchemaPrinter();
        var types = schema.getAllTypesAsList().stream()
                .filter(type -> bare.getType(type.getName()) == null)
                .sorted(Comparator.comparing(GraphQLNamedType::getName))
                .map(printer::print);
        var roots = Stream.of("Query", "Mutation", "Subscription")
                .flatMap(root -> schema.getObjectType(root).getFields().stream()
                        .filter(field -> bare.getObjectType(root) == null
                                || bare.getObjectType(root).getField(field.getName()) == null)
                        .map(field -> "# %s.%s: %s"
                                .formatted(root, field.getName(), GraphQLTypeUtil.simplePrint(field.getType()))));
        return Stream.concat(roots, types).map(String::strip).collect(Collectors.joining("\n\n", "", "\n"));
    }

    private static Model standard() {
        try (var beans = new AnnotationConfigApplicationContext("io.deskweave.helpdesk")) {
            var objects = beans.getBeansOfType(StandardObjects.class).values().stream()
                    .flatMap(standard -> standard.objects().stream())
                    .toList();
            return new Compiler(StandardFieldTypes.registry()).build(new Definition(objects));
        }
    }

    /** Schemas that are looked at and never run. */
    private static final class NoFetchers implements RecordFetchers {

        @Override
        public DataFetcher<?> one(ObjectModel object) {
            return environment -> null;
        }

        @Override
        public DataFetcher<?> page(ObjectModel object) {
            return environment -> null;
        }

        @Override
        public DataFetcher<?> groups(ObjectModel object) {
            return environment -> null;
        }

        @Override
        public DataFetcher<?> deleted(ObjectModel object) {
            return environment -> null;
        }

        @Override
        public DataFetcher<?> write(ObjectModel object, RecordWrite write) {
            return environment -> null;
        }

        @Override
        public DataFetcher<?> changed(ObjectModel object) {
            return environment -> null;
        }
    }
}
