package io.deskweave.metadata.records.guarding;

import static org.assertj.core.api.Assertions.assertThat;

import io.deskweave.metadata.definition.FieldGuards.Mask;
import io.deskweave.platform.storage.TenantDatabase;
import io.deskweave.platform.testing.TestPlatform;
import java.util.List;
import java.util.Random;
import org.jooq.impl.DSL;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MaskingTests {

    private static final long SEED = Long.getLong("seed", 20_261_128L);

    @ParameterizedTest
    @CsvSource({
        "3, 4, 13812345678, 138****5678",
        "6, 4, +8613812345678, +86138****5678",
        "3, 4, 1381234567, ****",
        "1, 0, 王小明, 王****",
        "1, 0, 王明, 王****",
        "1, 0, 王, ****",
        "0, 0, secret, ****",
        "0, 4, 4111111111111111, ****1111"
    })
    void showsNoMoreThanItSays(int leading, int trailing, String text, String shown) {
        assertThat(Masking.of(new Mask(leading, trailing, List.of()), text)).isEqualTo(shown);
    }

    /** Each place of the text has a character of its own, so that one that is hidden could not hide among the shown. */
    @Test
    void neverLetsAHiddenCharacterOutInTheDatabaseOrInJava() {
        var platform = TestPlatform.with("io.deskweave.metadata.records");
        var scope = platform.newTenant(TestPlatform.CN_EAST);
        var random = new Random(SEED);
        for (int i = 0; i < 300; i++) {
            var mask = new Mask(random.nextInt(21), random.nextInt(21), List.of());
            int length = random.nextInt(60);
            int first = random.nextBoolean() ? 0x1F300 : 0x4E00 + random.nextInt(10_000);
            var text = new StringBuilder();
            for (int at = 0; at < length; at++) {
                text.appendCodePoint(first + at);
            }
            var inJava = Masking.of(mask, text.toString());
            var inDatabase = platform.bean(TenantDatabase.class)
                    .read(
                            scope,
                            sql -> sql.select(DSL.field(Masking.sql(mask, "v.t"), String.class))
                                    .from("(values ({0})) v(t)", DSL.val(text.toString()))
                                    .fetchSingle()
                                    .value1());
            assertThat(inDatabase).as("seed %d, %s over %d", SEED, mask, length).isEqualTo(inJava);
            int shown = inJava.equals(Masking.STARS) ? 0 : mask.leading() + mask.trailing();
            for (int at = 0; at < length; at++) {
                boolean mayShow = shown > 0 && (at < mask.leading() || at >= length - mask.trailing());
                assertThat(inJava.contains(Character.toString(first + at)))
                        .as("seed %d, %s over %d at %d", SEED, mask, length, at)
                        .isEqualTo(mayShow);
            }
            assertThat(length - shown == 0 || length - shown >= Math.min(4, Math.max(1, shown)))
                    .isTrue();
        }
    }
}
