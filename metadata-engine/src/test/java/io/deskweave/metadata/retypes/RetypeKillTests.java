package io.deskweave.metadata.retypes;

import static io.deskweave.metadata.retypes.RetypingDesk.toNumber;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.deskweave.metadata.definition.Conversion.Otherwise;
import io.deskweave.platform.storage.TenantDatabase;
import io.deskweave.platform.tenancy.TenantScope;
import java.util.UUID;
import java.util.function.Function;
import org.jooq.DSLContext;
import org.junit.jupiter.api.Test;

/** A retyping that is killed before or after any of its transactions goes on where it stopped. */
class RetypeKillTests {

    private static final int RECORDS = 600;
    private static final int STEPS_MAX = 60;

    @Test
    void goesOnWhereverItIsKilled() {
        int steps = 0;
        for (boolean killed = true; killed; steps++) {
            assertThat(steps).isLessThan(STEPS_MAX);
            killed = killedAt(steps);
        }
        // Two batches, indexes, the move and the looks afterwards, each before and after it is kept.
        assertThat(steps).isGreaterThan(12);
    }

    /** Whether there was such a step. */
    private static boolean killedAt(int step) {
        var desk = RetypingDesk.open();
        desk.insertMany(RECORDS);
        desk.publish(toNumber(Otherwise.REFUSE));
        var dying = new Dying(desk.database(), step);
        var killed = catchThrowableOfType(Killed.class, () -> desk.job(dying).run(desk.scope(), UUID.randomUUID()));

        var field = desk.size();
        assertThat(field.storage().column().equals("f2$2"))
                .isEqualTo(field.type().equals("wholeNumber"));
        if (killed != null) {
            desk.carry();
        }

        assertThat(desk.size().type()).isEqualTo("wholeNumber");
        var texts = desk.values("f2");
        var numbers = desk.values("f2$2");
        assertThat(numbers).hasSize(RECORDS);
        texts.forEach((id, text) -> assertThat(numbers.get(id)).isEqualTo(Long.valueOf(String.valueOf(text))));
        assertThat(desk.releases().history(desk.scope(), 10, 10)).hasSize(3);
        return killed != null;
    }

    /** The pod is gone. */
    private static final class Killed extends RuntimeException {
        private static final long serialVersionUID = 1L;
    }

    /** A database that its pod is killed at: in the middle of a transaction, or when it was kept and nobody heard. */
    private static final class Dying implements TenantDatabase {

        private final TenantDatabase real;
        private int left;

        private Dying(TenantDatabase real, int steps) {
            this.real = real;
            this.left = steps;
        }

        private <T> T dieInTime(T result) {
            if (left-- == 0) {
                throw new Killed();
            }
            return result;
        }

        @Override
        public <T> T write(TenantScope scope, Function<DSLContext, T> work) {
            return dieInTime(real.write(scope, work.andThen(this::dieInTime)));
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
            return dieInTime(real.define(scope, work.andThen(this::dieInTime)));
        }

        @Override
        public void defineOnline(TenantScope scope, String sql) {
            real.defineOnline(scope, sql);
        }
    }
}
