package io.deskweave.house;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.importer.ImportOption;
import io.deskweave.Deskweave;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.springframework.modulith.core.ApplicationModules;

/** The walls between rooms, and the few that stand within one. */
class WallTests {

    /** Hibernate's resolver, the jobs, and the log; nobody else learns its tenant from the air. */
    private static final Set<String> MAY_USE_THE_AMBIENT_SCOPE = Set.of(
            "AmbientScope.java",
            "BoundScopes.java",
            "CarriedScope.java",
            "JobRuns.java",
            "RoleConnections.java",
            "RoleSessions.java",
            "SessionsConfiguration.java");

    private static final Set<String> PURE = Set.of(
            "io.deskweave.metadata.definition",
            "io.deskweave.metadata.documents",
            "io.deskweave.metadata.fields",
            "io.deskweave.metadata.flows",
            "io.deskweave.metadata.flows.checks",
            "io.deskweave.metadata.flows.graph",
            "io.deskweave.metadata.flows.kinds",
            "io.deskweave.metadata.flows.model",
            "io.deskweave.metadata.flows.nodes",
            "io.deskweave.metadata.flows.readymade",
            "io.deskweave.metadata.flows.stepping",
            "io.deskweave.metadata.kinds",
            "io.deskweave.metadata.kinds.choices",
            "io.deskweave.metadata.kinds.links",
            "io.deskweave.metadata.kinds.numbers",
            "io.deskweave.metadata.kinds.places",
            "io.deskweave.metadata.kinds.settings",
            "io.deskweave.metadata.kinds.text",
            "io.deskweave.metadata.kinds.times",
            "io.deskweave.metadata.model",
            "io.deskweave.metadata.rules",
            "io.deskweave.metadata.compile",
            "io.deskweave.metadata.changes",
            "io.deskweave.metadata.plan",
            "io.deskweave.metadata.uses",
            "io.deskweave.metadata.sealing",
            "io.deskweave.metadata.packages");

    private static final List<String> IMPURE = List.of("org.springframework.", "org.jooq.", "java.sql.", "javax.sql.");
    private static final Pattern INEXACT = Pattern.compile("\\b([dD]ouble|[fF]loat)\\b");

    /** Support for tests travels in jars of its own. */
    private static final ImportOption NOT_TESTS =
            location -> !location.contains("-tests.jar") && !location.contains("test-classes");

    @Test
    void letsEveryRoomEnterOthersByTheirDoorsAlone() {
        var rooms = ApplicationModules.of(Deskweave.class, NOT_TESTS);

        assertThat(rooms.stream().map(room -> room.getIdentifier().toString()))
                .contains("platform", "metadata", "helpdesk", "billing", "tenantadmin", "graphqlapi");
        rooms.verify();
    }

    @Test
    void compilesAndPlansWithoutSpringOrSql() {
        var sources = House.here().main().stream()
                .filter(source -> PURE.contains(source.packageName()))
                // What wires them for Spring stands beside them and does nothing else.
                .filter(source -> !source.text().contains("@Configuration"))
                .toList();

        assertThat(sources).hasSizeGreaterThan(20);
        assertThat(sources.stream()
                        .filter(source -> !source.isPackageInfo())
                        .flatMap(source -> source.imports().stream()
                                .filter(i -> IMPURE.stream().anyMatch(i::startsWith))
                                .map(i -> source.place() + " imports " + i)))
                .isEmpty();
    }

    @Test
    void takesTheAmbientScopeInAFewNamedPlacesOnly() {
        assertThat(House.here().main().stream()
                        .filter(source -> source.imports().contains("io.deskweave.platform.tenancy.AmbientScope")
                                || source.text().contains("AmbientScope."))
                        .map(Source::fileName)
                        .filter(name -> !MAY_USE_THE_AMBIENT_SCOPE.contains(name)))
                .isEmpty();
    }

    @Test
    void countsMoneyExactly() {
        assertThat(House.here().main().stream()
                        .filter(source -> source.room().equals("billing"))
                        .filter(source -> INEXACT.matcher(source.text()).find())
                        .map(Source::place))
                .isEmpty();
    }

    @Test
    void keepsTheInfrastructureOutOfWhatRuns() {
        assertThat(House.here().main().stream()
                        .filter(source -> !Set.of("infrastructure", "demo").contains(source.room()))
                        .filter(source ->
                                source.imports().stream().anyMatch(i -> i.startsWith("io.deskweave.infrastructure")))
                        .map(Source::place))
                .isEmpty();
    }
}
