package io.deskweave.metadata.expressions.functions;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.MathContext;
import java.math.RoundingMode;
import org.jspecify.annotations.Nullable;

/**
 * Exact decimal numbers: 34 digits, rounded half to even, as IEEE 754's decimal128 has them, below 10^38 and with at
 * most 38 places; what is too great is nothing.
 */
public final class Decimals {

    private static final int PLACES_MAX = 38;
    private static final int LONGEST_TEXT = 80;

    private Decimals() {}

    static @Nullable BigDecimal bounded(BigDecimal number) {
        var rounded = number.round(MathContext.DECIMAL128);
        if (rounded.precision() - (long) rounded.scale() > PLACES_MAX) {
            return null;
        }
        return rounded.scale() > PLACES_MAX ? rounded.setScale(PLACES_MAX, RoundingMode.HALF_EVEN) : rounded;
    }

    static @Nullable BigDecimal divided(BigDecimal number, BigDecimal by) {
        return by.signum() == 0 ? null : bounded(number.divide(by, MathContext.DECIMAL128));
    }

    static @Nullable BigDecimal rounded(BigDecimal number, long places) {
        if (places < 0 || places > PLACES_MAX) {
            return null;
        }
        return bounded(number.setScale((int) places, RoundingMode.HALF_UP));
    }

    static @Nullable Long whole(BigDecimal number, RoundingMode mode) {
        var whole = number.setScale(0, mode).toBigInteger();
        return whole.bitLength() < Long.SIZE ? whole.longValue() : null;
    }

    /** Reads a number as it is written; nothing when it is none. */
    public static @Nullable BigDecimal read(String text) {
        if (text.length() > LONGEST_TEXT || !text.matches("[-+]?(\\d+(\\.\\d*)?|\\.\\d+)([eE][-+]?\\d{1,3})?")) {
            return null;
        }
        return bounded(new BigDecimal(text));
    }

    static @Nullable Long readWhole(String text) {
        if (text.length() > LONGEST_TEXT || !text.matches("[-+]?\\d+")) {
            return null;
        }
        var number = new BigInteger(text);
        return number.bitLength() < Long.SIZE ? number.longValue() : null;
    }

    /** Plainly, without zeros at the end. */
    static String written(BigDecimal number) {
        return number.signum() == 0 ? "0" : number.stripTrailingZeros().toPlainString();
    }
}
