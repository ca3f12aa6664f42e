package io.deskweave.tenantadmin.tenants;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import io.deskweave.infrastructure.SharedInfrastructure;
import io.deskweave.infrastructure.servers.Cell;
import io.deskweave.platform.organisation.Organisation;
import io.deskweave.platform.organisation.Person;
import io.deskweave.platform.problems.Refused;
import io.deskweave.platform.tenancy.Directory;
import io.deskweave.platform.tenancy.OperatorScope;
import io.deskweave.platform.tenancy.ProvisioningStep.Arrival;
import io.deskweave.platform.tenancy.Role;
import io.deskweave.platform.tenancy.Subsidiaries;
import io.deskweave.platform.tenancy.Tenant;
import io.deskweave.platform.tenancy.TenantScope;
import io.deskweave.platform.tenancy.TenantState;
import io.deskweave.tenantadmin.identity.OrganizationRecord;
import io.deskweave.tenantadmin.identity.Organizations;
import io.deskweave.tenantadmin.testing.BrittleStep;
import io.deskweave.tenantadmin.testing.FaultyWire;
import io.deskweave.tenantadmin.testing.FaultyWire.Loss;
import io.deskweave.tenantadmin.testing.TenantAdminTest;
import io.deskweave.tenantadmin.testing.TestTenants;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;

@TenantAdminTest
class ProvisioningTests {

    private static final OperatorScope OPERATOR = OperatorScope.platform();
    private static final int MOST_CALLS = 40;

    @Autowired
    Tenants tenants;

    @Autowired
    Directory directory;

    @Autowired
    Subsidiaries subsidiaries;

    @Autowired
    Organisation organisation;

    @Autowired
    Organizations organizations;

    @Autowired
    BrittleStep desk;

    @Autowired
    FaultyWire wire;

    @AfterEach
    void mend() {
        wire.mend();
        desk.failNext(0);
    }

    @Test
    void letsATenantArriveWithItsFirstAdministrator() {
        var progress = tenants.provision(OPERATOR, TestTenants.command());

        assertThat(progress.tenant().state()).isEqualTo(TenantState.ACTIVE);
        assertThat(progress.steps())
                .extracting(ProvisioningProgress.Step::key)
                .containsExactly("schema", "desk", "organization", "administrator");
        assertThat(progress.steps()).allSatisfy(step -> {
            assertThat(step.state()).isEqualTo(ProvisioningProgress.State.DONE);
            assertThat(step.started()).isNotNull();
            assertThat(step.took()).isNotNull();
            assertThat(step.code()).isNull();
        });
        assertWhole(progress.tenant());
    }

    @Test
    void changesNothingForATenantThatIsThere() {
        var command = TestTenants.command();
        var first = tenants.provision(OPERATOR, command);

        var again = tenants.provision(OPERATOR, command);

        assertThat(again).isEqualTo(first);
        assertWhole(again.tenant());
    }

    @Test
    void goesOnWhereAStepOfAnotherRoomFailed() {
        var command = TestTenants.command();
        desk.failNext(2);

        var failed = tenants.provision(OPERATOR, command);
        var failedAgain = tenants.provision(OPERATOR, command);
        var done = tenants.provision(OPERATOR, command);

        assertThat(failed.tenant().state()).isEqualTo(TenantState.PROVISIONING);
        assertThat(failed.steps())
                .extracting(ProvisioningProgress.Step::state)
                .containsExactly(
                        ProvisioningProgress.State.DONE,
                        ProvisioningProgress.State.FAILED,
                        ProvisioningProgress.State.WAITING,
                        ProvisioningProgress.State.WAITING);
        assertThat(failed.steps().get(1).code()).isEqualTo("testing.step.broken");
        assertThat(failed.steps().get(1).reason()).contains("was told to fail");
        assertThat(failedAgain.steps().getFirst()).isEqualTo(failed.steps().getFirst());
        assertThat(done.tenant().state()).isEqualTo(TenantState.ACTIVE);
        assertThat(desk.runs()).isEqualTo(3);
        assertWhole(done.tenant());
    }

    @Test
    void goesOnWhenTheCellThatWasDownIsBack() {
        var command = TestTenants.commandForEurope();
        var server = SharedInfrastructure.get().postgres(Cell.EU_WEST_1);
        ProvisioningProgress failed;
        server.stop();
        try {
            failed = tenants.provision(OPERATOR, command);
        } finally {
            server.start();
        }

        assertThat(failed.tenant().state()).isEqualTo(TenantState.PROVISIONING);
        assertThat(failed.steps().getFirst().state()).isEqualTo(ProvisioningProgress.State.FAILED);
        assertThat(failed.steps().getFirst().code()).isEqualTo("storage.cell.unavailable");
        // The pools find out a little later that it is back; the operator asks again until then.
        var done = await().atMost(Duration.ofSeconds(30))
                .until(
                        () -> tenants.provision(OPERATOR, command).tenant(),
                        tenant -> tenant.state() == TenantState.ACTIVE);
        assertWhole(done);
    }

    /**
     * Breaks at the first call to Keycloak, then at the second, and so on until an arrival has no call left to break.
     */
    @ParameterizedTest
    @EnumSource(Loss.class)
    void doublesNothingWhicheverCallToTheIdentityProviderIsLost(Loss loss) {
        for (int call = 0; call < MOST_CALLS; call++) {
            var command = TestTenants.command();
            wire.breakAt(call, loss);
            var broken = tenants.provision(OPERATOR, command);
            var calls = wire.mend();
            if (call >= calls) {
                assertThat(call).isGreaterThan(4);
                assertThat(broken.tenant().state()).isEqualTo(TenantState.ACTIVE);
                return;
            }
            assertThat(broken.tenant().state()).isEqualTo(TenantState.PROVISIONING);
            assertThat(broken.steps())
                    .filteredOn(step -> step.state() == ProvisioningProgress.State.FAILED)
                    .extracting(ProvisioningProgress.Step::code)
                    .containsExactly("identity.provider.unavailable");

            var resumed = tenants.provision(OPERATOR, command);

            assertThat(resumed.tenant().state()).isEqualTo(TenantState.ACTIVE);
            assertWhole(resumed.tenant());
        }
        throw new AssertionError("An arrival should not need so many calls");
    }

    @Test
    void doublesNothingWhenTwoOperatorsBeginAtOnce() {
        var command = TestTenants.command();
        var runs = Stream.generate(() -> CompletableFuture.runAsync(() -> tenants.provision(OPERATOR, command)))
                .limit(4)
                .toArray(CompletableFuture<?>[]::new);

        CompletableFuture.allOf(runs).join();

        var done = tenants.provision(OPERATOR, command);
        assertThat(done.tenant().state()).isEqualTo(TenantState.ACTIVE);
        assertWhole(done.tenant());
    }

    @Test
    void placesASubsidiaryBelowItsHeadquarters() {
        var headquarters = tenants.provision(OPERATOR, TestTenants.command()).tenant();

        var subsidiary = tenants.provision(OPERATOR, TestTenants.command(headquarters.alias()))
                .tenant();

        assertThat(subsidiary.group()).isEqualTo(headquarters.alias());
        assertThat(subsidiaries.parent(subsidiary.id())).contains(headquarters.id());
        assertThat(organizations.of(subsidiary.id()).map(OrganizationRecord::parent))
                .contains(headquarters.alias());
        assertThatThrownBy(() -> tenants.provision(OPERATOR, TestTenants.command(subsidiary.alias())))
                .isInstanceOf(Refused.class)
                .hasMessageContaining("tenants.parent.not-headquarters");
    }

    @Test
    void takesTheAccountOfWhoIsKnownAlready() {
        var first = TestTenants.command();
        var second = TestTenants.command();
        var here = tenants.provision(OPERATOR, first).tenant();

        var there = tenants.provision(
                        OPERATOR,
                        new ProvisionTenant(second.alias(), "Another name", null, second.cell(), first.administrator()))
                .tenant();

        assertThat(administrator(there).subject()).isEqualTo(administrator(here).subject());
    }

    @Test
    void findsEveryProblemOfACommandAtOnce() {
        var command = new ProvisionTenant(
                "No Alias", " ", null, TestTenants.command().cell(), new Arrival("", "nobody", "", ""));

        assertThatThrownBy(() -> tenants.provision(OPERATOR, command))
                .isInstanceOfSatisfying(
                        Refused.class,
                        refused -> assertThat(refused.problems())
                                .extracting(problem -> problem.code())
                                .containsExactly(
                                        "tenants.command.alias",
                                        "tenants.command.name",
                                        "tenants.command.name",
                                        "tenants.command.name",
                                        "tenants.command.email"));
    }

    @Test
    void keepsTheOperatorsAliasForThem() {
        var like = TestTenants.command();
        var command = new ProvisionTenant("deskweave-operations", "Impostor", null, like.cell(), like.administrator());

        assertThatThrownBy(() -> tenants.provision(OPERATOR, command)).hasMessageContaining("tenants.command.alias");
    }

    @Test
    void refusesAnAliasThatAnotherTenantHas() {
        var command = TestTenants.command();
        tenants.provision(OPERATOR, command);
        var other =
                new ProvisionTenant(command.alias(), "Somebody else", null, command.cell(), command.administrator());

        assertThatThrownBy(() -> tenants.provision(OPERATOR, other)).hasMessageContaining("tenants.alias.taken");
    }

    @Test
    void refusesAHeadquartersThatIsNotThere() {
        assertThatThrownBy(() -> tenants.provision(OPERATOR, TestTenants.command("no-such-desk")))
                .hasMessageContaining("tenants.parent.not-found");
    }

    private Person administrator(Tenant tenant) {
        var people = organisation.people(TenantScope.platform(tenant));
        assertThat(people).hasSize(1);
        return people.getFirst();
    }

    /** One organisation of ours with one member, who is the one administrator here. */
    private void assertWhole(Tenant tenant) {
        var record = organizations.of(tenant.id()).orElseThrow();
        assertThat(record.id()).isEqualTo(tenant.organization());
        assertThat(record.alias()).isEqualTo(tenant.alias());
        assertThat(record.enabled()).isTrue();
        assertThat(directory.ofOrganization(record.id())).contains(tenant);
        var administrator = administrator(tenant);
        assertThat(administrator.role()).isEqualTo(Role.ADMINISTRATOR);
        assertThat(administrator.name()).isEqualTo("Ada Lantern");
        assertThat(organizations.members(record.id()))
                .singleElement()
                .satisfies(member -> assertThat(member.subject()).isEqualTo(administrator.subject()));
    }
}
