import { answerInThread } from "../following/in-thread.ts";
import { LibraryUnits } from "./library-units.ts";

answerInThread((folder, mayWrite) => new LibraryUnits(folder, mayWrite));
