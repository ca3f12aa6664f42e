import { Route, Routes } from 'react-router';
import { JobPage } from './JobPage.tsx';
import { JobsPage } from './JobsPage.tsx';
import { NewImportPage } from './NewImportPage.tsx';

/** Bringing rows of a CSV file into an object. */
export default function ImportPages() {
  return (
    <Routes>
      <Route index element={<JobsPage />} />
      <Route path="new" element={<NewImportPage />} />
      <Route path=":id" element={<JobPage />} />
    </Routes>
  );
}
