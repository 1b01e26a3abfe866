package learninghub.events.registration;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What somebody says when registering: so far, that they come. Codes and answers to questions find their place here. */
@Schema(name = "NewRegistration", examples = "{}")
record NewRegistration() {}
