import { answerForLibrary } from "../following/answer-for-library.ts";
import { LibraryUnits } from "./library-units.ts";

answerForLibrary((folder, mayWrite) => new LibraryUnits(folder, mayWrite));
