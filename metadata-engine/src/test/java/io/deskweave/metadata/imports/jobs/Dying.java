package io.deskweave.metadata.imports.jobs;

import io.deskweave.metadata.model.FieldModel;
import io.deskweave.metadata.model.Models.InForce;
import io.deskweave.metadata.model.ObjectModel;
import io.deskweave.metadata.records.RecordBatches;
import io.deskweave.platform.storage.TenantDatabase;
import io.deskweave.platform.tenancy.TenantScope;
import java.util.List;
import java.util.Map;
import java.util.function.BooleanSupplier;
import java.util.function.Function;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;

/** Doors behind which the platform may die: within a transaction, which is undone, or just after it, which is not. */
final class Dying {

    private Dying() {}

    /** The death; nothing catches it. */
    static final class Killed extends RuntimeException {
        private static final long serialVersionUID = 1L;
    }

    private static void dieIf(BooleanSupplier now) {
        if (now.getAsBoolean()) {
            throw new Killed();
        }
    }

    record Database(TenantDatabase real, BooleanSupplier now) implements TenantDatabase {

        @Override
        public <T> T write(TenantScope scope, Function<DSLContext, T> work) {
            var result = real.write(scope, work.andThen(written -> {
                dieIf(now);
                return written;
            }));
            dieIf(now);
            return result;
        }

        @Override
        public <T> T read(TenantScope scope, Function<DSLContext, T> work) {
            return real.read(scope, work);
        }

        @Override
        public <T> T select(TenantScope scope, String sql, Binder binder, RowsReader<T> reader) {
            return real.select(scope, sql, binder, reader);
        }

        @Override
        public <T> T define(TenantScope scope, Function<DSLContext, T> work) {
            return real.define(scope, work);
        }

        @Override
        public void defineOnline(TenantScope scope, String sql) {
            real.defineOnline(scope, sql);
        }
    }

    record Batches(RecordBatches real, BooleanSupplier now) implements RecordBatches {

        @Override
        public String likeness(DSLContext transaction, TenantScope scope, FieldModel field, Object value) {
            return real.likeness(transaction, scope, field, value);
        }

        @Override
        public Outcome insert(
                DSLContext transaction,
                TenantScope scope,
                InForce inForce,
                ObjectModel object,
                List<Map<String, @Nullable Object>> rows) {
            dieIf(now);
            var outcome = real.insert(transaction, scope, inForce, object, rows);
            dieIf(now);
            return outcome;
        }

        @Override
        public Outcome rehearse(
                DSLContext transaction,
                TenantScope scope,
                InForce inForce,
                ObjectModel object,
                List<Map<String, @Nullable Object>> rows) {
            dieIf(now);
            return real.rehearse(transaction, scope, inForce, object, rows);
        }
    }
}
