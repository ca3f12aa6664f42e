package io.deskweave.metadata.expressions.functions;

import static io.deskweave.metadata.expressions.types.Type.Plain.DECIMAL;
import static io.deskweave.metadata.expressions.types.Type.Plain.TEXT;
import static io.deskweave.metadata.expressions.types.Type.Plain.WHOLE_NUMBER;
import static io.deskweave.metadata.expressions.types.Type.Plain.YES_NO;

import io.deskweave.metadata.expressions.functions.Overload.Work;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.function.LongBinaryOperator;
import org.jspecify.annotations.Nullable;

/** Arithmetic, exact: what leaves the range of its type is nothing, and so is a division by zero. */
final class NumberFunctions {

    private NumberFunctions() {}

    static void addTo(Catalog catalog) {
        whole(catalog);
        decimal(catalog);
        conversions(catalog);
    }

    private static void whole(Catalog catalog) {
        catalog.add("add_int", "_+_", WHOLE_NUMBER, WHOLE_NUMBER)
                .<Long, Long>two(WHOLE_NUMBER, (a, b) -> exact(Math::addExact, a, b));
        catalog.add("subtract_int", "_-_", WHOLE_NUMBER, WHOLE_NUMBER)
                .<Long, Long>two(WHOLE_NUMBER, (a, b) -> exact(Math::subtractExact, a, b));
        catalog.add("multiply_int", "_*_", WHOLE_NUMBER, WHOLE_NUMBER)
                .<Long, Long>two(WHOLE_NUMBER, (a, b) -> exact(Math::multiplyExact, a, b));
        catalog.add("divide_int", "_/_", WHOLE_NUMBER, WHOLE_NUMBER)
                .<Long, Long>two(WHOLE_NUMBER, (a, b) -> b == 0 ? null : exact(Math::divideExact, a, b));
        catalog.add("modulo_int", "_%_", WHOLE_NUMBER, WHOLE_NUMBER)
                .<Long, Long>two(WHOLE_NUMBER, (a, b) -> b == 0 || b == -1 ? onlyZero(b) : (Long) (a % b));
        catalog.add("negate_int", "-_", WHOLE_NUMBER).<Long>one(WHOLE_NUMBER, a -> exact(Math::subtractExact, 0L, a));
        catalog.add("abs_int", "abs", WHOLE_NUMBER)
                .<Long>one(WHOLE_NUMBER, a -> a >= 0 ? a : exact(Math::subtractExact, 0L, a));
        catalog.add("min_int", "min", WHOLE_NUMBER, WHOLE_NUMBER).<Long, Long>two(WHOLE_NUMBER, Math::min);
        catalog.add("max_int", "max", WHOLE_NUMBER, WHOLE_NUMBER).<Long, Long>two(WHOLE_NUMBER, Math::max);
    }

    private static @Nullable Long onlyZero(long divisor) {
        return divisor == 0 ? null : 0L;
    }

    private static @Nullable Long exact(LongBinaryOperator operator, long a, long b) {
        try {
            return operator.applyAsLong(a, b);
        } catch (ArithmeticException e) {
            return null;
        }
    }

    private static void decimal(Catalog catalog) {
        catalog.add("add_decimal", "_+_", DECIMAL, DECIMAL)
                .<BigDecimal, BigDecimal>two(DECIMAL, (a, b) -> Decimals.bounded(a.add(b)));
        catalog.add("subtract_decimal", "_-_", DECIMAL, DECIMAL)
                .<BigDecimal, BigDecimal>two(DECIMAL, (a, b) -> Decimals.bounded(a.subtract(b)));
        catalog.add("multiply_decimal", "_*_", DECIMAL, DECIMAL)
                .<BigDecimal, BigDecimal>two(DECIMAL, (a, b) -> Decimals.bounded(a.multiply(b)));
        catalog.add("divide_decimal", "_/_", DECIMAL, DECIMAL).<BigDecimal, BigDecimal>two(DECIMAL, Decimals::divided);
        catalog.add("negate_decimal", "-_", DECIMAL).<BigDecimal>one(DECIMAL, BigDecimal::negate);
        catalog.add("abs_decimal", "abs", DECIMAL).<BigDecimal>one(DECIMAL, BigDecimal::abs);
        catalog.add("min_decimal", "min", DECIMAL, DECIMAL).<BigDecimal, BigDecimal>two(DECIMAL, BigDecimal::min);
        catalog.add("max_decimal", "max", DECIMAL, DECIMAL).<BigDecimal, BigDecimal>two(DECIMAL, BigDecimal::max);
        catalog.add("round_decimal", "round", DECIMAL, WHOLE_NUMBER).<BigDecimal, Long>two(DECIMAL, Decimals::rounded);
        catalog.add("floor_decimal", "floor", DECIMAL)
                .<BigDecimal>one(WHOLE_NUMBER, a -> Decimals.whole(a, RoundingMode.FLOOR));
        catalog.add("ceil_decimal", "ceil", DECIMAL)
                .<BigDecimal>one(WHOLE_NUMBER, a -> Decimals.whole(a, RoundingMode.CEILING));
    }

    private static void conversions(Catalog catalog) {
        catalog.add("int_int", "int", WHOLE_NUMBER).<Long>one(WHOLE_NUMBER, a -> a);
        catalog.add("int_decimal", "int", DECIMAL)
                .<BigDecimal>one(WHOLE_NUMBER, a -> Decimals.whole(a, RoundingMode.DOWN));
        catalog.add("int_text", "int", TEXT).work(Work.SCAN).<String>one(WHOLE_NUMBER, Decimals::readWhole);
        for (var name : new String[] {"decimal", "double"}) {
            catalog.add(name + "_decimal", name, DECIMAL).<BigDecimal>one(DECIMAL, a -> a);
            catalog.add(name + "_text", name, TEXT).work(Work.SCAN).<String>one(DECIMAL, Decimals::read);
        }
        catalog.add("string_int", "string", WHOLE_NUMBER).<Long>one(TEXT, a -> Long.toString(a));
        catalog.add("string_decimal", "string", DECIMAL).<BigDecimal>one(TEXT, Decimals::written);
        catalog.add("string_bool", "string", YES_NO).<Boolean>one(TEXT, a -> Boolean.toString(a));
        catalog.add("widen_int", "@widen", WHOLE_NUMBER).<Long>one(DECIMAL, BigDecimal::valueOf);
    }
}
