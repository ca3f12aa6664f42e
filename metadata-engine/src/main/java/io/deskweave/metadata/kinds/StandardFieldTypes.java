package io.deskweave.metadata.kinds;

import io.deskweave.metadata.fields.FieldType;
import io.deskweave.metadata.fields.FieldTypes;
import io.deskweave.metadata.kinds.choices.ChoiceKinds;
import io.deskweave.metadata.kinds.computed.ComputedKinds;
import io.deskweave.metadata.kinds.files.FileKinds;
import io.deskweave.metadata.kinds.links.LinkKinds;
import io.deskweave.metadata.kinds.numbers.NumberKinds;
import io.deskweave.metadata.kinds.places.PlaceKinds;
import io.deskweave.metadata.kinds.text.TextKinds;
import io.deskweave.metadata.kinds.times.TimeKinds;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The field types of the platform, and the registry of all: other rooms add theirs as beans. */
@Configuration(proxyBeanMethods = false)
public class StandardFieldTypes {

    private static final List<FieldType> WRITTEN = Stream.of(
                    TextKinds.all(),
                    NumberKinds.all(),
                    ChoiceKinds.all(),
                    TimeKinds.all(),
                    PlaceKinds.all(),
                    LinkKinds.all(),
                    FileKinds.all())
            .flatMap(List::stream)
            .toList();

    private static final List<FieldType> STANDARD =
            Stream.concat(WRITTEN.stream(), ComputedKinds.all(WRITTEN).stream()).toList();

    /** The standard ones alone, for whoever needs no container. */
    public static FieldTypes registry() {
        return new FieldTypes(STANDARD);
    }

    @Bean
    FieldTypes fieldTypes(ObjectProvider<FieldType> others) {
        var all = new ArrayList<>(STANDARD);
        others.orderedStream().forEach(all::add);
        return new FieldTypes(all);
    }
}
