package io.deskweave.platform.storage;

import io.deskweave.platform.tenancy.CellName;
import io.deskweave.platform.tenancy.Tenant;
import java.util.List;

/** The schemas and roles of tenants in their cells. Everything here can be repeated and finishes what was half done. */
public interface TenantSchemas {

    /** Makes schema, role and all tables; the tenant can be worked for afterwards. */
    void create(Tenant tenant);

    /** Takes the role away from the platform, so that transactions under way for this tenant are undone. */
    void suspend(Tenant tenant);

    void resume(Tenant tenant);

    /** Brings the shared schema of every cell and all tenants' schemas up to date. */
    MigrationReport migrate();

    /**
     * What a run of migrations did.
     *
     * @param scripts how many scripts were run, over all tenants
     * @param failures the tenants and cells that are not up to date; the others are
     */
    record MigrationReport(int tenants, int scripts, List<Failure> failures) {}

    /**
     * Something that is not up to date.
     *
     * @param what the schema, or {@code shared} for a whole cell
     */
    record Failure(CellName cell, String what, String script, String reason) {}
}
