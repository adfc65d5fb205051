import '@testing-library/jest-dom';
import { configure } from '@testing-library/react';

// A whole screen in jsdom takes seconds on a busy machine; nothing here waits that long by itself.
jest.setTimeout(60_000);
configure({ asyncUtilTimeout: 20_000 });
