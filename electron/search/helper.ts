import { answerForLibrary } from "../following/answer-for-library.ts";
import { LibraryIndex } from "./library-index.ts";

answerForLibrary((folder, mayWrite) => new LibraryIndex(folder, mayWrite));
