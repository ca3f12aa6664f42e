package io.deskweave.graphqlapi.records;

import io.deskweave.metadata.records.RecordJson;
import org.springframework.stereotype.Component;
import tools.jackson.core.JsonGenerator;
import tools.jackson.databind.SerializationContext;
import tools.jackson.databind.module.SimpleModule;
import tools.jackson.databind.ser.std.StdSerializer;

/** Teaches Jackson to write answers that are JSON already, byte for byte. */
@Component
public final class RecordJsonModule extends SimpleModule {

    public RecordJsonModule() {
        super("records");
        addSerializer(new Raw());
    }

    private static final class Raw extends StdSerializer<RecordJson> {

        Raw() {
            super(RecordJson.class);
        }

        @Override
        public void serialize(RecordJson json, JsonGenerator generator, SerializationContext context) {
            generator.writeRawValue(new RawBytes(json));
        }
    }
}
