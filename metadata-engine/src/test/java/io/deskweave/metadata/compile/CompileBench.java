package io.deskweave.metadata.compile;

import io.deskweave.metadata.changes.Differences;
import io.deskweave.metadata.definition.Definition;
import io.deskweave.metadata.judging.ObjectRules;
import io.deskweave.metadata.kinds.StandardFieldTypes;
import io.deskweave.metadata.model.Model;
import io.deskweave.metadata.plan.Planner;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import tools.jackson.databind.json.JsonMapper;

/**
 * Measures, in time on the processor, a desk of forty objects of fifty fields with rules on a fifth of them, thirty
 * forms and ten flows of forty nodes: how long compiling takes when one rule is new and when all are, how long planning
 * and telling the difference take, and how much memory a model keeps. Run its main method.
 */
final class CompileBench {

    private static final int OBJECTS = 40;
    private static final int FORMS = 30;
    private static final int FLOWS = 10;
    private static final int ROUNDS = 41;
    private static final int MODELS = 40;
    private static final Compiler COMPILER = new Compiler(StandardFieldTypes.registry(), StandardElements.registry());

    /** Not the clock on the wall: others may be at work. */
    private static final ThreadMXBean CLOCK = ManagementFactory.getThreadMXBean();

    /** Kept, so that nothing is left undone. */
    private static final AtomicReference<Object> LAST = new AtomicReference<>();

    private CompileBench() {}

    @SuppressWarnings("SystemOut") // a program for people at a terminal
    public static void main(String[] arguments) {
        var desk = desk("0");
        var findings = COMPILER.check(desk);
        System.out.printf(
                "%,d findings, such as %s%n", findings.size(), findings.stream().findFirst());
        print("compile, one rule new", median(round -> compiled(LargeDesk.changed(desk, round))), 50);
        print("compile, all 400 rules new", median(round -> compiled(desk("n" + round))), 0);
        print("  of which checked, one new", median(round -> COMPILER.check(LargeDesk.changed(desk, round))), 0);
        print("  of which built", median(round -> COMPILER.buildStored(LargeDesk.changed(desk, round))), 0);
        var current = COMPILER.buildStored(desk);
        var other = LargeDesk.changed(desk("other"), 7);
        var next = COMPILER.buildStored(other);
        print(
                "plan and difference",
                median(round -> List.of(Planner.plan(current, next), Differences.between(desk, other))),
                10);
        print("  of which plan", median(round -> Planner.plan(current, next)), 0);
        System.out.printf("%,12d bytes  a model; 2,000,000 are asked%n", kept(false));
        System.out.printf("%,12d bytes  a model with its rules ready%n", kept(true));
    }

    private static Definition desk(String edition) {
        return LargeDesk.of(OBJECTS, edition).withElements(LargeElements.of(FORMS, FLOWS, edition));
    }

    private static Object compiled(Definition definition) {
        return List.of(COMPILER.check(definition), COMPILER.build(definition));
    }

    @SuppressWarnings("SystemOut") // likewise
    private static void print(String what, long nanos, int asked) {
        System.out.printf(
                "%,12.3f ms     %s%s%n",
                nanos / 1e6, what, asked == 0 ? "" : "; under %d ms are asked".formatted(asked));
    }

    private static long median(IntFunction<Object> work) {
        var nanos = new ArrayList<Long>();
        for (var round = 0; round < 2 * ROUNDS; round++) {
            var began = CLOCK.getCurrentThreadCpuTime();
            LAST.set(work.apply(round));
            if (round >= ROUNDS) {
                nanos.add(CLOCK.getCurrentThreadCpuTime() - began);
            }
        }
        return nanos.stream().sorted().toList().get(ROUNDS / 2);
    }

    /** Models of definitions that were read from their stored form, as those in force are; all distinct. */
    private static long kept(boolean ready) {
        var stored = IntStream.range(0, MODELS + 1)
                .mapToObj(i -> CanonicalJson.of(DefinitionMaps.of(desk("m" + i))))
                .toList();
        var models = new ArrayList<Model>();
        models.add(model(stored.getFirst(), ready));
        var before = used();
        stored.stream().skip(1).forEach(text -> models.add(model(text, ready)));
        var kept = (used() - before) / MODELS;
        return models.size() == stored.size() ? kept : 0;
    }

    private static Model model(String stored, boolean ready) {
        var model = COMPILER.build(DefinitionMaps.read(new JsonMapper().readValue(stored, Map.class)));
        if (ready) {
            ObjectRules.of(model, model.objects().getFirst());
        }
        return model;
    }

    private static long used() {
        for (var i = 0; i < 4; i++) {
            System.gc();
        }
        return Runtime.getRuntime().totalMemory() - Runtime.getRuntime().freeMemory();
    }
}
